import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { LinkButton } from '@/components/ui/link-button'
import type { SendBar } from '@/lib/mass-send/contract'

/** Says why this account cannot send at all now: a penalty with its rule and end, or that it is not live. */
export function CannotSend({ accountId, bar }: { accountId: string; bar: SendBar | null }) {
  const t = useTranslations('mass-send.refused')
  const moment = useMomentText()
  const text = bar
    ? bar.until
      ? t('barText', { clause: bar.clause, until: moment(bar.until) })
      : t('barForEverText', { clause: bar.clause })
    : t('notLiveText')
  return (
    <div
      role="status"
      className="rounded-lg border border-danger/40 bg-danger-soft px-5 py-4 text-danger-soft-foreground"
    >
      <p className="font-medium">{t(bar ? 'barTitle' : 'notLiveTitle')}</p>
      <p className="mt-1 text-sm">{text}</p>
      {bar ? (
        <LinkButton size="sm" className="mt-3" href={`/console/${accountId}/violations`}>
          {t('violations')}
        </LinkButton>
      ) : null}
    </div>
  )
}
