import { useTranslations } from 'next-intl'
import type { CertificationPageView } from '@/lib/certification/contract'
import { useMomentText } from '../texts'
import { Card } from '../ui/card'
import { OrderStateBadge } from './order-state'

/** Every year of certification that the account had, with its end, and older applications. */
export function HistoryCard({ view: { history, earlier } }: { view: CertificationPageView }) {
  const t = useTranslations('certification')
  const moment = useMomentText()
  return (
    <Card title={t('history.title')}>
      {history.length === 0 ? <p className="text-sm text-muted">{t('history.empty')}</p> : null}
      <ul className="divide-y divide-separator text-sm">
        {history.map(({ id, from, until, channel, ended }) => (
          <li key={id} className="py-2">
            {t('history.term', { from: moment(from), until: moment(until) })}
            <span className="block text-muted">{t(`channelNames.${channel}`)}</span>
            {ended ? (
              <span className="block text-danger">
                {t('status.ended', { at: moment(ended.at), clause: ended.clause })}{' '}
                <a href={`/notices/${ended.decisionId}`} className="underline underline-offset-2">
                  {t('status.notice')}
                </a>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {earlier.length > 0 ? (
        <>
          <h3 className="mt-4 text-sm font-semibold">{t('history.orders')}</h3>
          <ul className="divide-y divide-separator text-sm">
            {earlier.map((order) => (
              <li key={order.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
                {t('history.order', { at: moment(order.openedAt), channel: t(`channelNames.${order.channel}`) })}
                <OrderStateBadge order={order} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
