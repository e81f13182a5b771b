'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { refusalText, useMomentText } from '@/components/texts'
import type { RunningUpload } from './use-uploads'

const PERCENT = 100

/** Uploads under way, and those that were refused with the reason. */
export function UploadList({
  uploads,
  onDismiss,
}: {
  uploads: readonly RunningUpload[]
  onDismiss: (id: number) => void
}) {
  const t = useTranslations('media')
  const all = useTranslations()
  const moment = useMomentText()
  return (
    <ul aria-live="polite" className="space-y-2 empty:hidden">
      {uploads.map(({ id, name, share, refusal }) => (
        <li key={id} className="rounded-lg border border-border bg-surface px-3 py-2 text-sm">
          <div className="flex items-center justify-between gap-3">
            <span className="truncate">{name || t('pastedPicture')}</span>
            {refusal ? (
              <button
                type="button"
                aria-label={t('dismiss')}
                onClick={() => onDismiss(id)}
                className="grid size-7 place-items-center rounded-md hover:bg-surface-hover"
              >
                <X size={16} aria-hidden />
              </button>
            ) : (
              <span className="tabular text-muted">
                {share < 1 ? `${Math.round(share * PERCENT)}%` : t('processing')}
              </span>
            )}
          </div>
          {refusal ? (
            <p className="text-danger-soft-foreground">{refusalText(all, refusal, moment)}</p>
          ) : (
            <progress
              value={share}
              max={1}
              aria-label={t('uploading', { name })}
              className="mt-1 h-1 w-full accent-accent"
            />
          )}
        </li>
      ))}
    </ul>
  )
}
