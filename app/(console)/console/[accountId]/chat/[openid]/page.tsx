import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FollowerActions } from '@/components/followers/follower-actions'
import { ConversationPanel } from '@/components/messages/conversation-panel'
import { ConversationsPane } from '@/components/messages/conversations-pane'
import { FollowerCard } from '@/components/messages/follower-card'
import { listPublished } from '@/lib/articles'
import { getConversation, listConversations } from '@/lib/messages'
import { ask } from '@/lib/platform/http/page-context'
import { answer, block, markRead, remark } from '../actions'
import { type ChatQuery, wishOf } from '../wish'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('title') }
}

interface PageProps {
  params: Promise<{ accountId: string; openid: string }>
  searchParams: Promise<ChatQuery>
}

/** One conversation in the console, with the list beside it. */
export default async function ConversationPage({ params, searchParams }: PageProps) {
  const [{ accountId, openid }, query] = [await params, await searchParams]
  const wish = wishOf(query)
  const [conversation, list, published] = await Promise.all([
    ask('operator', getConversation, { accountId, openid, before: query.before }),
    ask('operator', listConversations, { accountId, filter: wish.filter, search: wish.q, cursor: wish.cursor }),
    ask('operator', listPublished, { accountId }),
  ])
  return (
    <div className="frame-flush flex h-[calc(100dvh-3.5rem-var(--mark-height,0px))]">
      <ConversationsPane accountId={accountId} list={list} wish={wish} currentOpenid={openid} />
      <ConversationPanel
        key={`${openid} ${query.before ?? ''}`}
        accountId={accountId}
        conversation={conversation}
        articles={published.articles.filter(({ state }) => state === 'published')}
        isOlderPage={query.before !== undefined}
        path={`/console/${accountId}/chat/${openid}`}
        listHref={`/console/${accountId}/chat`}
        answer={answer}
        markRead={markRead}
      />
      <FollowerCard
        follower={conversation.follower}
        actions={
          <FollowerActions accountId={accountId} follower={conversation.follower} remark={remark} block={block} />
        }
      />
    </div>
  )
}
