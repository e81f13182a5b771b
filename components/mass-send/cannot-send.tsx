import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { LinkButton } from '@/components/ui/link-button'
import type { SendBar } from '@/lib/mass-send/contract'

interface Props {
  accountId: string
  bar: SendBar | null
  /** Since when sending is frozen (ACC-9). */
  frozenSince?: string | null
}

/** Says why this account cannot send at all now: a freeze, a penalty with its rule and end, or that it is not live. */
export function CannotSend({ accountId, bar, frozenSince }: Props) {
  const t = useTranslations('mass-send.refused')
  const moment = useMomentText()
  if (frozenSince) {
    return (
      <Box title={t('frozenTitle')} text={t('frozenText', { since: moment(frozenSince) })}>
        <LinkButton size="sm" className="mt-3" href={`/console/${accountId}/security-centre`}>
          {t('securityCentre')}
        </LinkButton>
      </Box>
    )
  }
  const text = bar
    ? bar.until
      ? t('barText', { clause: bar.clause, until: moment(bar.until) })
      : t('barForEverText', { clause: bar.clause })
    : t('notLiveText')
  return (
    <Box title={t(bar ? 'barTitle' : 'notLiveTitle')} text={text}>
      {bar ? (
        <LinkButton size="sm" className="mt-3" href={`/console/${accountId}/violations`}>
          {t('violations')}
        </LinkButton>
      ) : null}
    </Box>
  )
}

function Box({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div
      role="status"
      className="rounded-lg border border-danger/40 bg-danger-soft px-5 py-4 text-danger-soft-foreground"
    >
      <p className="font-medium">{title}</p>
      <p className="mt-1 text-sm">{text}</p>
      {children}
    </div>
  )
}
