import { useTranslations } from 'next-intl'
import type { CertificationPageView, CheckView, OrderView } from '@/lib/certification/contract'
import { useMomentText } from '../texts'
import { Card } from '../ui/card'
import type { FormAction } from '../ui/form/result'
import { LinkButton } from '../ui/link-button'
import { MoneyText } from '../ui/money-text'
import { RuleLink } from '../ui/rule-link'
import { CheckFields } from './check-fields'
import { MendForm } from './mend-form'
import { OrderStateBadge } from './order-state'
import { PayAgain } from './pay-again'

interface Props {
  view: CertificationPageView
  order: OrderView
  mend: FormAction<{ orderId: string }>
  pay: FormAction<{ orderId: string; paymentId: string }>
  askForCode: FormAction<{ email: string }>
}

/** The newest application: where it is, what the check found, and what can be done now. */
export function OrderCard({ view, order, mend, pay, askForCode }: Props) {
  const t = useTranslations('certification')
  const moment = useMomentText()
  const [newest, ...earlier] = order.checks
  return (
    <Card title={t('run.title')} aside={<OrderStateBadge order={order} />}>
      <p className="text-sm break-words text-muted">
        {t('run.facts', { channel: t(`channelNames.${order.channel}`), reference: order.reference })}
        <br />
        {t('run.ordered', { at: moment(order.openedAt) })} · <MoneyText fen={order.feeFen} />
        {order.paidAt ? ` · ${t('run.paid', { at: moment(order.paidAt) })}` : null}
      </p>
      <div className="mt-4 space-y-4" aria-live="polite">
        <OrderNews order={order} now={view.now} />
      </div>
      {newest && newest.fields.length > 0 ? (
        <div className="mt-4">
          <CheckFields fields={newest.fields} />
        </div>
      ) : null}
      {view.mayOrder ? (
        <Deeds view={view} order={order} mend={mend} pay={pay} askForCode={askForCode} />
      ) : (
        <p className="mt-4 text-sm text-muted">{t('status.readOnly')}</p>
      )}
      {earlier.length > 0 ? <EarlierChecks checks={earlier} /> : null}
    </Card>
  )
}

/** In one or two sentences: what happens now, why, and until when. */
function OrderNews({ order, now }: { order: OrderView; now: string }) {
  const t = useTranslations('certification.run')
  const moment = useMomentText()
  const check = order.checks[0]
  if (order.state === 'UNPAID') return <p>{t('unpaid')}</p>
  if (order.state === 'PASSED') return <p>{t('passed')}</p>
  if (order.state === 'REVIEW') {
    return <p>{order.dueOn ? t('review', { due: moment(order.dueOn) }) : t('reviewNoDay')}</p>
  }
  if (order.state === 'CHECKING') {
    if (!check?.waitingSince) return <p>{t('checking')}</p>
    return <p>{t('waiting', { since: moment(check.waitingSince), next: moment(check.nextTryAt ?? now) })}</p>
  }
  const differing = check?.fields.filter(({ result }) => result === 'differs').length ?? 0
  const until = order.recheckUntil
  return (
    <>
      <p className="font-medium text-danger">
        {order.failCause === 'barred'
          ? t('failedBarred')
          : order.failCause === 'reviewer'
            ? t('failedReviewer', { reason: check?.decided?.reason ?? '' })
            : t('failed', { count: differing })}
      </p>
      {until ? (
        <p className="text-sm">
          {t(until > now ? 'recheck' : 'recheckOver', { until: moment(until) })} <RuleLink code="CERT-2" />
        </p>
      ) : null}
      <p className="text-sm text-muted">{t('nameFixed')}</p>
    </>
  )
}

function Deeds({ view, order, mend, pay, askForCode }: Props) {
  const t = useTranslations('certification.run')
  const isWaiting = order.state === 'CHECKING' && Boolean(order.checks[0]?.waitingSince)
  const isFree = order.state === 'FAILED' && order.recheckUntil !== null && order.recheckUntil > view.now
  const canMend = !view.bar && view.channels.length > 0 && (order.state === 'UNPAID' || isWaiting || isFree)
  return (
    <div className="mt-5 space-y-5">
      {order.state === 'UNPAID' && order.paymentId ? (
        <LinkButton variant="primary" href={`/console/payments/${order.paymentId}`}>
          {t('toPayment')}
        </LinkButton>
      ) : null}
      {order.state === 'UNPAID' && !view.bar ? <PayAgain order={order} pay={pay} askForCode={askForCode} /> : null}
      {canMend ? <MendForm view={view} order={order} mend={mend} /> : null}
    </div>
  )
}

function EarlierChecks({ checks }: { checks: readonly CheckView[] }) {
  const t = useTranslations('certification')
  const moment = useMomentText()
  return (
    <details className="mt-5 border-t border-separator pt-3">
      <summary className="min-h-6 cursor-pointer text-sm text-link">{t('check.earlier')}</summary>
      {checks.map((check) => (
        <section key={check.no} className="mt-4">
          <h3 className="text-sm font-medium">
            {t('check.title', { no: check.no })} · {moment(check.startedAt)}
          </h3>
          <p className="text-sm break-words text-muted">
            {t('run.facts', { channel: t(`channelNames.${check.channel}`), reference: check.reference })}
          </p>
          {check.outcome === 'replaced' ? <p className="text-sm">{t('check.replaced')}</p> : null}
          {check.fields.length > 0 ? <CheckFields fields={check.fields} /> : null}
        </section>
      ))}
    </details>
  )
}
