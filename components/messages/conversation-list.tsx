import { useNow, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Avatar } from '@/components/ui/avatar'
import { cx } from '@/components/ui/cx'
import { RelativeTime } from '@/components/ui/relative-time'
import type { ConversationRow } from '@/lib/messages/contract'
import { shownName } from './follower-names'

const MINUTE_MS = 60_000
const MINUTES_PER_HOUR = 60
const HOURS_PER_DAY = 24

export interface ConversationListProps {
  rows: readonly ConversationRow[]
  hrefOf: (openid: string) => string
  currentOpenid: string | null
}

/** An account's conversations, the latest on top: who, the last words, what is unread, how long somebody waits. */
export function ConversationList({ rows, hrefOf, currentOpenid }: ConversationListProps) {
  const t = useTranslations('messages')
  return (
    <ul aria-label={t('listLabel')} className="divide-y divide-separator">
      {rows.map((row) => (
        <li key={row.follower.openid}>
          <Link
            href={hrefOf(row.follower.openid)}
            aria-current={row.follower.openid === currentOpenid ? 'page' : undefined}
            className="flex gap-3 px-4 py-3 hover:bg-surface-hover aria-[current]:bg-accent-soft"
          >
            <Avatar name={shownName(row.follower)} shape="round" />
            <Words row={row} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Words({ row: { follower, last, unread, waitingSince } }: { row: ConversationRow }) {
  const t = useTranslations('messages')
  const words = last?.kind === 'text' ? (last.text ?? '') : last ? t(`kinds.${last.kind}`) : ''
  return (
    <span className="min-w-0 grow">
      <span className="flex items-baseline gap-2">
        <span className={cx('min-w-0 grow truncate', unread > 0 && 'font-semibold')}>{shownName(follower)}</span>
        {last ? <RelativeTime at={last.sentAt} className="shrink-0 text-xs text-muted" /> : null}
      </span>
      <span className="mt-0.5 flex items-center gap-2 text-sm text-muted">
        <span className="min-w-0 grow truncate">{last?.from === 'account' ? t('you', { text: words }) : words}</span>
        {unread > 0 ? (
          <span className="tabular grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-danger px-1.5 text-xs font-medium text-danger-foreground">
            <span aria-hidden>{unread}</span>
            <span className="sr-only">{t('unread', { count: unread })}</span>
          </span>
        ) : null}
      </span>
      {waitingSince ? <Waiting since={waitingSince} /> : null}
    </span>
  )
}

function Waiting({ since }: { since: string }) {
  const t = useTranslations('messages')
  const now = useNow()
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / MINUTE_MS))
  const hours = Math.floor(minutes / MINUTES_PER_HOUR)
  const time =
    minutes === 0
      ? t('underMinute')
      : hours === 0
        ? t('minutes', { count: minutes })
        : hours < HOURS_PER_DAY * 2
          ? t('hours', { count: hours })
          : t('days', { count: Math.floor(hours / HOURS_PER_DAY) })
  return <span className="mt-0.5 block text-xs text-warning">{t('waitingSince', { time })}</span>
}
