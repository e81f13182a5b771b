'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useActionState, useCallback, useRef } from 'react'
import { LiveStatus } from '@/components/ui/live-status'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import type { ActionResult, FormAction } from '@/components/ui/form/result'
import { useLive } from '@/components/ui/use-live'
import { MESSAGE_CHARACTERS, type MessageView, type MyConversationView } from '@/lib/messages/contract'
import { sendOnEnter } from './keys'
import { Thread } from './thread'
import { useMarkRead } from './use-mark-read'
import { type SendMessage, useOutbox } from './use-outbox'

interface Sent {
  messages: MessageView[]
}

export interface ChatBoxProps {
  account: { id: string; name: string; src: string | null }
  conversation: MyConversationView
  /** An address to look at earlier messages, and whether these are such. */
  isOlderPage: boolean
  path: string
  /** The id of the next message where no script makes one: made for this page, so that a reload sends nothing twice. */
  nextId: string
  canWrite: boolean
  send: FormAction<Sent>
  markRead: (input: { accountId: string; upTo: string }) => Promise<unknown>
}

/** A subscriber's conversation. A plain form without scripts; with them it is live and shows what is sent at once. */
export function ChatBox(props: ChatBoxProps) {
  const { account, conversation, path, isOlderPage, send, markRead } = props
  const router = useRouter()
  const deliver: SendMessage = useCallback(
    async (message) => {
      const result = await send({ accountId: account.id, ...message })
      return result.ok ? { ok: true, view: result.view.messages } : result
    },
    [account.id, send],
  )
  const { messages, waiting, refusal, post, retry } = useOutbox(conversation.messages, deliver)
  const live = useLive('/api/stream?as=subscriber', ({ topic, ref }) => {
    if (topic === 'refresh' || ((topic === 'message' || topic === 'follow') && ref === conversation.openid))
      router.refresh()
  })
  const newest = messages.findLast(({ from }) => from === 'account')?.id
  const seen = useCallback((upTo: string) => markRead({ accountId: account.id, upTo }), [account.id, markRead])
  const unread = Math.max(
    conversation.unread,
    newest === conversation.messages.findLast(({ from }) => from === 'account')?.id ? 0 : 1,
  )
  useMarkRead(isOlderPage ? undefined : newest, unread, seen)

  return (
    <>
      <Thread
        messages={messages}
        waiting={waiting}
        viewer="follower"
        other={{ name: account.name, src: account.src, shape: 'square' }}
        olderHref={conversation.olderCursor ? `${path}?before=${conversation.olderCursor}` : null}
        newestHref={isOlderPage ? path : null}
        onRetry={(one) => void retry(one)}
      />
      <div className="border-t border-separator bg-surface px-3 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))]">
        {refusal ? (
          <div className="pb-2">
            <RefusalNotice refusal={refusal} />
          </div>
        ) : null}
        {props.canWrite && !isOlderPage ? <Composer {...props} post={post} /> : null}
        <div className="flex justify-end pt-0.5 empty:hidden">
          <LiveStatus state={live} />
        </div>
      </div>
    </>
  )
}

type Post = ReturnType<typeof useOutbox>['post']

function Composer({ account, nextId, send, post }: ChatBoxProps & { post: Post }) {
  const t = useTranslations('messages.composer')
  const field = useRef<HTMLTextAreaElement>(null)
  const [answer, plain] = useActionState<ActionResult<Sent> | null, FormData>(send, null)
  const refused = answer && !answer.ok ? answer : null

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const box = field.current
    const text = box?.value.trim() ?? ''
    if (!box || text === '') return
    box.value = ''
    box.focus()
    const outcome = await post({ kind: 'text', text })
    // What was refused goes back where it was written, unless something new stands there already.
    if (outcome === 'refused' && box.value === '') box.value = text
  }
  return (
    <form action={plain} onSubmit={(event) => void submit(event)} className="space-y-2">
      {refused ? <RefusalNotice refusal={refused.refusal} /> : null}
      <input type="hidden" name="accountId" value={account.id} />
      <input type="hidden" name="clientMessageId" value={nextId} />
      <div className="flex items-end gap-2">
        <textarea
          ref={field}
          name="text"
          required
          rows={1}
          maxLength={MESSAGE_CHARACTERS}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          defaultValue={refused?.values?.text?.[0]}
          onKeyDown={sendOnEnter}
          className="field-sizing-content max-h-32 min-h-11 w-full resize-none rounded-lg border border-field-border bg-field px-3 py-2.5 text-base text-field-foreground placeholder:text-field-placeholder"
        />
        <button
          type="submit"
          className="min-h-11 shrink-0 rounded-lg bg-accent px-4 font-medium text-accent-foreground hover:bg-accent-hover"
        >
          {t('send')}
        </button>
      </div>
    </form>
  )
}
