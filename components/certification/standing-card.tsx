import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { BarView, CertificationPageView } from '@/lib/certification/contract'
import { platformDayOf, useMomentText } from '../texts'
import { StatusBadge } from '../ui/badge'
import { Card } from '../ui/card'
import { RuleLink } from '../ui/rule-link'

/** Whether the account is certified, since when and until when, and what comes next (CERT-2). */
export function StandingCard({ view }: { view: CertificationPageView }) {
  const t = useTranslations('certification.status')
  return (
    <Card
      title={t('title')}
      aside={
        <StatusBadge tone={view.current ? 'success' : 'neutral'}>{t(view.current ? 'certified' : 'none')}</StatusBadge>
      }
    >
      {view.current ? <Running view={view} current={view.current} /> : <NotCertified view={view} />}
      {view.bar ? <Barred bar={view.bar} /> : null}
    </Card>
  )
}

function Running({
  view,
  current,
}: {
  view: CertificationPageView
  current: NonNullable<CertificationPageView['current']>
}) {
  const t = useTranslations('certification')
  const moment = useMomentText()
  const isRenewable = view.renewableFrom !== null && view.renewableFrom <= view.now
  return (
    <>
      <p className="flex items-center gap-2 text-xl font-semibold">
        <BadgeCheck size={24} aria-hidden className="text-accent" />
        {t('status.until', { until: moment(current.until) })}
      </p>
      <p className="mt-1 text-sm text-muted">
        {t('status.since', { since: moment(current.since), channel: t(`channels.${current.channel}`) })}
      </p>
      <p className="mt-3 text-sm">
        {isRenewable
          ? t('status.renewNow', { until: moment(current.until) })
          : t('status.renewFrom', { from: moment(platformDayOf(view.renewableFrom ?? current.until)) })}{' '}
        <span className="text-muted">{t('status.reminders', { days: view.reminderDays.join(' / ') })}</span>{' '}
        <RuleLink code="CERT-2" />
      </p>
    </>
  )
}

function NotCertified({ view: { history, now } }: { view: CertificationPageView }) {
  const t = useTranslations('certification.status')
  const moment = useMomentText()
  const [last] = history
  const hasLapsed = last && last.ended === null && last.until <= now
  return <p>{hasLapsed ? t('lapsed', { until: moment(last.until) }) : t('noneText')}</p>
}

/** That the account may not apply, under which rule and until when (CERT-4). */
export function Barred({ bar }: { bar: BarView }) {
  const t = useTranslations('certification.status')
  const moment = useMomentText()
  return (
    <p role="status" className="mt-4 rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger-soft-foreground">
      {bar.until
        ? t('barred', { clause: bar.clause, until: moment(bar.until) })
        : t('barredEver', { clause: bar.clause })}{' '}
      <a href={`/notices/${bar.decisionId}`} className="font-medium underline underline-offset-2">
        {t('notice')}
      </a>
    </p>
  )
}
