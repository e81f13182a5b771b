import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { cx } from '@/components/ui/cx'
import { LinkButton } from '@/components/ui/link-button'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import type { ConversationFilter, ConversationList as List } from '@/lib/messages/contract'
import { ConversationList } from './conversation-list'

export interface ConversationsPaneProps {
  accountId: string
  list: List
  wish: { filter: ConversationFilter; q: string; cursor?: string }
  currentOpenid: string | null
}

const FILTERS: readonly ConversationFilter[] = ['all', 'unread', 'waiting']

/** The left side of the console's chat: find, filter, choose. On a phone it is a page of its own. */
export function ConversationsPane({ accountId, list, wish, currentOpenid }: ConversationsPaneProps) {
  const t = useTranslations('messages')
  const base = `/console/${accountId}/chat`
  const query = (changes: { filter?: ConversationFilter; cursor?: string }) => {
    const { filter = wish.filter, cursor } = changes
    const params = new URLSearchParams({
      ...(filter !== 'all' && { filter }),
      ...(wish.q && { q: wish.q }),
      ...(cursor && { cursor }),
    }).toString()
    return params ? `?${params}` : ''
  }
  const counts = { all: undefined, ...list.counts }
  return (
    <div
      className={cx(
        'flex min-h-0 w-full shrink-0 flex-col border-r border-separator bg-surface md:w-80',
        currentOpenid && 'max-md:hidden',
      )}
    >
      <div className="space-y-3 px-4 pt-4">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <SearchField
          action={base}
          defaultValue={wish.q}
          placeholder={t('search')}
          keep={{ filter: wish.filter === 'all' ? undefined : wish.filter }}
        />
        <LinkTabs
          label={t('filters.label')}
          tabs={FILTERS.map((filter) => ({
            href: `${base}${query({ filter })}`,
            title: t(`filters.${filter}`),
            count: counts[filter],
            isCurrent: filter === wish.filter,
          }))}
        />
      </div>
      <div className="min-h-0 grow overflow-y-auto">
        {list.conversations.length > 0 ? (
          <ConversationList
            rows={list.conversations}
            hrefOf={(openid) => `${base}/${openid}${query({})}`}
            currentOpenid={currentOpenid}
          />
        ) : (
          <NoConversations accountId={accountId} isSought={wish.q !== '' || wish.filter !== 'all'} />
        )}
        <div className="px-4 pb-4">
          <Pagination
            firstHref={`${base}${query({})}`}
            previousHref={wish.cursor ? `${base}${query({})}` : null}
            nextHref={list.nextCursor ? `${base}${query({ cursor: list.nextCursor })}` : null}
          />
        </div>
      </div>
    </div>
  )
}

function NoConversations({ accountId, isSought }: { accountId: string; isSought: boolean }) {
  const t = useTranslations('messages.empty')
  if (isSought) return <p className="px-4 py-10 text-center text-sm text-muted">{t('none')}</p>
  return (
    <div className="p-4">
      <EmptyState
        title={t('title')}
        action={<LinkButton href={`/console/${accountId}/replies`}>{t('action')}</LinkButton>}
      >
        {t('text')}
      </EmptyState>
    </div>
  )
}
