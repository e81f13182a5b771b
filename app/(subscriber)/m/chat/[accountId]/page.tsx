import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChatBox } from '@/components/messages/chat-box'
import { ChatHead } from '@/components/messages/chat-head'
import { ChatNotice } from '@/components/messages/chat-notice'
import { MarkReadForm } from '@/components/messages/mark-read-form'
import { ClientTexts } from '@/components/texts/client-texts'
import { getChatHead } from '@/lib/conversation'
import { getMyConversation } from '@/lib/messages'
import { ask } from '@/lib/platform/http/page-context'
import { follow, markRead, markReadByForm, send } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ before?: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name } = await ask('subscriber', getChatHead, await params)
  return { title: name, robots: { index: false } }
}

/** A subscriber's conversation with one account. */
export default async function ChatPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { before }] = [await params, await searchParams]
  const account = await ask('subscriber', getChatHead, { accountId })
  const conversation = await ask('subscriber', getMyConversation, { accountId, before })
  const t = await getTranslations('messages')
  const newest = conversation.messages.findLast(({ from }) => from === 'account')?.id
  const canWrite = conversation.following && !conversation.blocked && account.live
  return (
    <div className="mx-auto flex h-[calc(100dvh-var(--mark-height,0px))] max-w-[40rem] flex-col bg-background-secondary">
      <ChatHead account={account} following={conversation.following} />
      <main id="content" tabIndex={-1} className="flex min-h-0 grow flex-col outline-none">
        <h1 className="sr-only">{t('log', { name: account.name })}</h1>
        {newest && conversation.unread > 0 && before === undefined ? (
          <MarkReadForm accountId={accountId} upTo={newest} unread={conversation.unread} markRead={markReadByForm} />
        ) : null}
        <ClientTexts namespaces={['messages', 'conversation', 'accounts', 'followers']}>
          <ChatBox
            key={before ?? 'newest'}
            account={{ id: accountId, name: account.name, src: account.pictureSrc }}
            conversation={conversation}
            isOlderPage={before !== undefined}
            path={`/m/chat/${accountId}`}
            nextId={randomUUID()}
            canWrite={canWrite}
            send={send}
            markRead={markRead}
          />
          {canWrite ? null : (
            <ChatNotice
              account={account}
              accountId={accountId}
              state={!account.live ? 'closed' : conversation.following ? 'blocked' : 'notFollowing'}
              follow={follow}
            />
          )}
        </ClientTexts>
      </main>
    </div>
  )
}
