'use client'
import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import type { FormAction } from '@/components/ui/form/result'
import { LiveStatus } from '@/components/ui/live-status'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { useLive } from '@/components/ui/use-live'
import type { PublishedSummary } from '@/lib/articles/contract'
import type { ConversationView, MessageView } from '@/lib/messages/contract'
import { AnswerBox } from './answer-box'
import { shownName } from './follower-names'
import { Thread } from './thread'
import { useMarkRead } from './use-mark-read'
import { type SendMessage, useOutbox } from './use-outbox'
import { WindowNotice } from './window-notice'

export interface ConversationPanelProps {
  accountId: string
  conversation: ConversationView
  articles: readonly PublishedSummary[]
  isOlderPage: boolean
  path: string
  listHref: string
  answer: FormAction<MessageView>
  markRead: (input: { accountId: string; openid: string; upTo: string }) => Promise<unknown>
}

/** One conversation in the console: live, with the answer below and what keeps from answering. */
export function ConversationPanel(props: ConversationPanelProps) {
  const { accountId, conversation, isOlderPage, path, listHref, answer, markRead } = props
  const t = useTranslations('messages')
  const router = useRouter()
  const { openid } = conversation.follower
  const name = shownName(conversation.follower)
  const deliver: SendMessage = useCallback(
    async (message) => {
      const result = await answer({ accountId, openid, ...message })
      return result.ok ? { ok: true, view: [result.view] } : result
    },
    [accountId, answer, openid],
  )
  const { messages, waiting, refusal, post, retry } = useOutbox(conversation.messages, deliver)
  // Everything of this account: the list beside this conversation changes with any of them.
  const live = useLive(`/api/stream?as=operator&account=${accountId}`, () => router.refresh())
  const newest = messages.findLast(({ from }) => from === 'follower')?.id
  const seen = useCallback((upTo: string) => markRead({ accountId, openid, upTo }), [accountId, markRead, openid])
  useMarkRead(isOlderPage ? undefined : newest, conversation.unread, seen)
  return (
    <section aria-label={t('log', { name })} className="flex min-h-0 min-w-0 grow flex-col bg-background-secondary">
      <header className="flex min-h-14 items-center gap-2 border-b border-separator bg-surface px-4">
        <Link
          href={listHref}
          aria-label={t('back')}
          className="-ml-2 grid size-10 shrink-0 place-items-center rounded-lg hover:bg-surface-hover md:hidden"
        >
          <ChevronLeft size={20} aria-hidden />
        </Link>
        <h2 className="min-w-0 grow truncate font-semibold">{name}</h2>
        <LiveStatus state={live} />
      </header>
      <Thread
        messages={messages}
        waiting={waiting}
        viewer="account"
        other={{ name, shape: 'round' }}
        olderHref={conversation.olderCursor ? `${path}?before=${conversation.olderCursor}` : null}
        newestHref={isOlderPage ? path : null}
        onRetry={(one) => void retry(one)}
      />
      <footer className="space-y-2 border-t border-separator bg-surface px-4 py-3">
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <WindowNotice conversation={conversation} />
        {isOlderPage ? null : (
          <AnswerBox
            accountId={accountId}
            openid={openid}
            articles={props.articles}
            post={post}
            canAnswer={mayAnswer(conversation)}
          />
        )}
      </footer>
    </section>
  )
}

const mayAnswer = ({ follower, window, barredUntil }: ConversationView): boolean =>
  follower.following && !follower.blocked && window.open && barredUntil === null
