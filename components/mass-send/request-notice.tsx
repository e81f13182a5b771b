import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import type { MassSendDetail } from '@/lib/mass-send/contract'

/** A request that waits: who asked, until when it can be decided, and by whom not; afterwards what was decided. */
export function RequestNotice({ detail, children }: { detail: MassSendDetail; children?: ReactNode }) {
  const t = useTranslations('mass-send.detail')
  const moment = useMomentText()
  const { request, state } = detail.send
  if (!request) return null
  if (state !== 'requested') {
    const by = request.decidedBy ?? '–'
    if (!request.decidedAt) return null
    const at = moment(request.decidedAt)
    const isRefused = state === 'refused'
    return (
      <p
        className={`rounded-lg px-4 py-3 text-sm ${isRefused ? 'bg-danger-soft text-danger-soft-foreground' : 'bg-surface-secondary'}`}
      >
        {isRefused ? t('refusedBy', { by, at, reason: request.reason ?? '' }) : t('approvedBy', { by, at })}
      </p>
    )
  }
  return (
    <div className="rounded-lg border border-border bg-warning-soft px-5 py-4 text-warning-soft-foreground">
      <p className="font-medium">{t('requestTitle')}</p>
      <p className="mt-1 text-sm">
        {t('requestText', {
          by: request.by,
          at: moment(request.at),
          atOnce: String(request.atOnce),
          lapsesAt: moment(request.lapsesAt),
        })}
      </p>
      {detail.changed ? <p className="mt-2 text-sm font-medium">{t('changed')}</p> : null}
      {detail.isOwnRequest ? <p className="mt-2 text-sm">{t('ownRequest')}</p> : null}
      {children ? <div className="mt-3 flex flex-wrap gap-2">{children}</div> : null}
    </div>
  )
}
