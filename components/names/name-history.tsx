import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { StatusBadge } from '@/components/ui/badge'
import type { RenameView } from '@/lib/names/contract'

const TONES = { WAITING: 'accent', APPROVED: 'success', RETURNED: 'warning', WITHDRAWN: 'neutral' } as const

/** What became of every wish for another name, and which old names are still kept for the account. */
export function NameHistory({ past }: { past: readonly RenameView[] }) {
  const t = useTranslations('names')
  const day = useMomentText()
  if (past.length === 0) return null
  return (
    <section className="mt-5 border-t border-separator pt-4">
      <h3 className="mb-2 text-sm font-medium">{t('card.history')}</h3>
      <ol className="space-y-3">
        {past.map((one) => (
          <li key={one.id} className="text-sm">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium break-words">
                {t('card.historyLine', { from: one.fromName, to: one.toName })}
              </span>
              <StatusBadge tone={TONES[one.state]}>{t(`states.${one.state}`)}</StatusBadge>
            </p>
            <p className="text-xs text-muted">{day(one.decided?.at ?? one.requestedAt)}</p>
            {one.decided?.reason ? <p>{one.decided.reason}</p> : null}
            {one.protectedUntil ? (
              <p className="text-muted">
                {t('card.protected', { name: one.fromName, until: day(one.protectedUntil) })}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
