import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import type { BorrowingView } from '@/lib/originals/contract'
import { Badge, StatusBadge } from '../ui/badge'
import { Card } from '../ui/card'

const TONES = { ASKED: 'accent', CONFIRMED: 'success', REFUSED: 'warning' } as const

/** What an account reprints, newest first. */
export function OwnReprints({ borrowing: { accountId, reprints } }: { borrowing: BorrowingView }) {
  const t = useTranslations('originals')
  const moment = useMomentText()
  return (
    <Card title={t('reprints.listTitle')}>
      {reprints.length === 0 ? <p className="text-sm text-muted">{t('reprints.empty')}</p> : null}
      <ul className="divide-y divide-separator">
        {reprints.map(({ articleId, title, account, at, basis, isPublished }) => (
          <li key={articleId} className="py-2 text-sm">
            <a href={`/console/${accountId}/reprints/${articleId}`} className="font-medium hover:underline">
              {title || t('untitled')}
            </a>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-xs text-muted">
              <span>{t('reprints.from', { account })}</span>
              <span>{moment(at)}</span>
              <Badge>{t(`basis.${basis}`)}</Badge>
              {isPublished ? null : <Badge tone="accent">{t('list.draft')}</Badge>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What an account asked others to let it reprint, and what they answered. */
export function OwnRequests({ borrowing: { requests } }: { borrowing: BorrowingView }) {
  const t = useTranslations('originals.reprints')
  const moment = useMomentText()
  return (
    <Card title={t('requestsTitle')}>
      {requests.length === 0 ? <p className="text-sm text-muted">{t('requestsEmpty')}</p> : null}
      <ul className="divide-y divide-separator">
        {requests.map(({ id, articleId, title, account, askedAt, state, reason }) => (
          <li key={id} className="py-2 text-sm">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <a href={`/a/${articleId}`} className="font-medium hover:underline">
                {t('requestLine', { title, account })}
              </a>
              <StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>
            </p>
            <p className="mt-1 text-xs text-muted">{moment(askedAt)}</p>
            {reason ? <p className="mt-1">{reason}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
