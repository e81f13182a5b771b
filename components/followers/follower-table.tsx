'use client'
import { MessageCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { SceneText } from '@/components/messages/follower-names'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { DateTime } from '@/components/ui/date-time'
import { LinkButton } from '@/components/ui/link-button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { FollowerFilter, FollowerView, Tagged, TagView } from '@/lib/followers/contract'
import type { FormAction } from '@/components/ui/form/result'
import { FollowerActions, type FollowerDeeds } from './follower-actions'
import { TagBar } from './tag-bar'

export interface FollowerTableProps extends FollowerDeeds {
  accountId: string
  followers: readonly FollowerView[]
  filter: FollowerFilter
  mayChange: boolean
  tags: readonly TagView[]
  tag: FormAction<Tagged>
}

/** An account's followers in columns. */
export function FollowerTable({ accountId, followers, filter, mayChange, tags, tag, ...deeds }: FollowerTableProps) {
  const t = useTranslations('followers')
  const columns: Column<FollowerView>[] = [
    { id: 'follower', header: t('columns.follower'), cell: (row) => <Who row={row} /> },
    { id: 'scene', header: t('columns.scene'), cell: (row) => <Source row={row} />, isMinor: true },
    {
      id: 'since',
      header: t(filter === 'left' ? 'columns.left' : 'columns.since'),
      cell: (row) => (
        <DateTime
          at={(filter === 'left' ? row.unfollowedAt : null) ?? row.followedAt}
          show="day"
          className="whitespace-nowrap"
        />
      ),
      isMinor: true,
    },
    {
      id: 'last',
      header: t('columns.last'),
      cell: lastMessage,
      isMinor: true,
    },
    {
      id: 'actions',
      header: t('columns.actions'),
      cell: (row) =>
        mayChange ? (
          <span className="flex flex-wrap gap-2 lg:flex-nowrap lg:whitespace-nowrap">
            <LinkButton
              size="sm"
              href={`/console/${accountId}/chat/${row.openid}`}
              icon={<MessageCircle size={14} aria-hidden />}
            >
              {t('talk')}
            </LinkButton>
            <FollowerActions accountId={accountId} follower={{ ...row, blocked: row.blockedAt !== null }} {...deeds} />
          </span>
        ) : null,
    },
  ]
  const bulk = (chosen: readonly FollowerView[], clear: () => void) => (
    <TagBar accountId={accountId} tags={tags} openids={chosen.map(({ openid }) => openid)} tag={tag} onDone={clear} />
  )
  return (
    <DataTable
      label={t('title')}
      columns={mayChange ? columns : columns.slice(0, -1)}
      rows={followers}
      rowId={({ openid }) => openid}
      rowName={({ name }) => name}
      bulk={mayChange ? bulk : undefined}
    />
  )
}

const lastMessage = (row: FollowerView) =>
  row.lastMessageAt ? <RelativeTime at={row.lastMessageAt} className="whitespace-nowrap" /> : '–'

const Source = ({ row }: { row: FollowerView }) => (
  <span className="block min-w-20">
    <SceneText scene={row.scene} />
  </span>
)

function Who({ row }: { row: FollowerView }) {
  const t = useTranslations('followers.block')
  return (
    <span className="flex min-w-32 items-center gap-3">
      <Avatar name={row.name} shape="round" size="sm" />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {row.remark ? `${row.remark}（${row.name}）` : row.name}
          {row.blockedAt ? <Badge tone="danger">{t('mark')}</Badge> : null}
        </span>
        {row.tags.length > 0 ? (
          <span className="flex flex-wrap gap-1">
            {row.tags.map(({ id, name }) => (
              <Badge key={id} tone="accent">
                {name}
              </Badge>
            ))}
          </span>
        ) : null}
        <code className="block max-w-28 truncate md:max-w-36 text-xs text-muted">{row.openid}</code>
      </span>
    </span>
  )
}
