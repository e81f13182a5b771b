'use client'
import { Pause, Play, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { refusalText, useMomentText } from '@/components/texts'
import type { RunningUpload } from './use-uploads'

const PERCENT = 100

/** Uploads under way, which can be paused and given up, and those that were refused with the reason. */
export function UploadList({
  uploads,
  onDismiss,
}: {
  uploads: readonly RunningUpload[]
  onDismiss: (id: number) => void
}) {
  return (
    <ul aria-live="polite" className="space-y-2 empty:hidden">
      {uploads.map((upload) => (
        <li key={upload.id} className="rounded-lg border border-border bg-surface px-3 py-2 text-sm">
          <UploadLine upload={upload} onDismiss={onDismiss} />
        </li>
      ))}
    </ul>
  )
}

function UploadLine({ upload, onDismiss }: { upload: RunningUpload; onDismiss: (id: number) => void }) {
  const t = useTranslations('media')
  const all = useTranslations()
  const moment = useMomentText()
  const { id, name, share, refusal } = upload
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <span className="truncate">{name || t('pastedPicture')}</span>
        {refusal ? (
          <Press label={t('dismiss')} onPress={() => onDismiss(id)} icon={<X size={16} aria-hidden />} />
        ) : (
          <span className="flex items-center gap-1">
            <Standing upload={upload} />
            <Handles upload={upload} />
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
    </>
  )
}

function Standing({ upload: { share, state } }: { upload: RunningUpload }) {
  const t = useTranslations('media')
  const isOut = state === 'processing' || share >= 1
  const words = state === 'paused' || state === 'waiting' ? t(`uploads.${state}`) : isOut ? t('processing') : null
  return <span className="tabular text-muted">{words ?? `${Math.round(share * PERCENT)}%`}</span>
}

function Handles({ upload: { name, state, handle } }: { upload: RunningUpload }) {
  const t = useTranslations('media.uploads')
  if (!handle || state === 'processing') return null
  return (
    <>
      {state === 'sending' ? (
        <Press label={t('pause', { name })} onPress={handle.pause} icon={<Pause size={16} aria-hidden />} />
      ) : (
        <Press label={t('resume', { name })} onPress={handle.resume} icon={<Play size={16} aria-hidden />} />
      )}
      <Press label={t('drop', { name })} onPress={handle.drop} icon={<X size={16} aria-hidden />} />
    </>
  )
}

function Press({ label, icon, onPress }: { label: string; icon: ReactNode; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className="grid size-7 shrink-0 place-items-center rounded-md hover:bg-surface-hover"
    >
      {icon}
    </button>
  )
}
