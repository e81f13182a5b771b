import { Newspaper } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { RelativeTime } from '@/components/ui/relative-time'
import type { FoldedRow, InboxView, ServiceRow } from '@/lib/inbox/contract'
import { LastLine } from './last-line'
import { List, ListRow } from './list-row'
import { UnreadCount } from './unread-count'

/** A subscriber's message list: service accounts by themselves, subscription accounts folded into one row, by time. */
export function InboxList({ view }: { view: InboxView }) {
  const t = useTranslations('inbox')
  const { services, folded } = view
  const above = folded ? services.filter(({ at }) => at >= folded.at) : services
  return (
    <List label={t('title')}>
      {above.map((row) => (
        <Service key={row.account.id} row={row} />
      ))}
      {folded ? <Folded row={folded} /> : null}
      {services.slice(above.length).map((row) => (
        <Service key={row.account.id} row={row} />
      ))}
    </List>
  )
}

function Service({ row }: { row: ServiceRow }) {
  const { account, latest, last } = row
  const isSend = latest !== null && (last === null || latest.visibleAt >= last.sentAt)
  return (
    <ListRow
      href={isSend ? `/m/sends/${account.id}` : `/m/chat/${account.id}`}
      picture={<Avatar name={account.name} src={account.picture} className="size-12" />}
      title={account.name}
      line={isSend ? latest.title : <LastLine last={last} />}
      aside={
        <>
          <RelativeTime at={row.at} />
          <UnreadCount count={row.unread + row.unreadSends} />
        </>
      }
    />
  )
}

/** No sound, no dot, no number: the folder only says what came last (S25). */
function Folded({ row }: { row: FoldedRow }) {
  const t = useTranslations('inbox.folder')
  const account = row.accountName ?? ''
  return (
    <ListRow
      href="/m/subscriptions"
      picture={
        <span
          aria-hidden
          className="inline-flex size-12 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-soft-foreground"
        >
          <Newspaper size={24} strokeWidth={1.75} />
        </span>
      }
      title={t('name')}
      line={row.title === null ? t('latestGone', { account }) : t('latest', { account, title: row.title })}
      aside={<RelativeTime at={row.at} />}
    />
  )
}
