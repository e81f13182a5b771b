import { MessagesSquare } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConversationsPane } from '@/components/messages/conversations-pane'
import { LiveRefresh } from '@/components/messages/live-refresh'
import { listConversations } from '@/lib/messages'
import { ask } from '@/lib/platform/http/page-context'
import { type ChatQuery, wishOf } from './wish'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('title') }
}

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<ChatQuery>
}

/** The console's conversations, none chosen yet. */
export default async function ChatPage({ params, searchParams }: PageProps) {
  const [{ accountId }, wish] = [await params, wishOf(await searchParams)]
  const list = await ask('operator', listConversations, {
    accountId,
    filter: wish.filter,
    search: wish.q,
    cursor: wish.cursor,
  })
  const t = await getTranslations('messages.empty')
  return (
    <div className="frame-flush flex h-[calc(100dvh-3.5rem-var(--mark-height,0px))]">
      <LiveRefresh accountId={accountId} />
      <ConversationsPane accountId={accountId} list={list} wish={wish} currentOpenid={null} />
      <div className="hidden grow flex-col items-center justify-center gap-2 bg-background-secondary px-6 text-center md:flex">
        <MessagesSquare size={32} strokeWidth={1.5} className="text-muted" aria-hidden />
        <p className="font-medium">{t('choose')}</p>
        <p className="text-sm text-muted">{t('chooseText')}</p>
      </div>
    </div>
  )
}
