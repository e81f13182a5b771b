'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { cx } from '@/components/ui/cx'
import type { MessageView } from '@/lib/messages/contract'
import { MessageBody } from './message-body'
import type { Waiting } from './use-outbox'

const STAMP_AFTER_MS = 5 * 60_000

export interface ThreadProps {
  messages: readonly MessageView[]
  /** Sent from here and not yet confirmed. */
  waiting: readonly Waiting[]
  /** Which side looks on. */
  viewer: 'follower' | 'account'
  /** The other side: its name, and its picture if it has one. */
  other: { name: string; src?: string | null; shape: 'square' | 'round' }
  olderHref: string | null
  newestHref: string | null
  onRetry: (waiting: Waiting) => void
}

/**
 * A conversation, newest at the bottom. The scrolling box is laid out from its end, so it opens at the newest message and
 * stays there when more come, with or without scripts; new messages are read out.
 */
export function Thread({ messages, waiting, viewer, other, olderHref, newestHref, onRetry }: ThreadProps) {
  const t = useTranslations('messages')
  return (
    <div
      className="flex min-h-0 grow flex-col-reverse overflow-y-auto overscroll-contain"
      tabIndex={0}
      role="group"
      aria-label={t('log', { name: other.name })}
    >
      <div className="mt-auto px-4 py-4">
        <Beginning olderHref={olderHref} isEmpty={messages.length + waiting.length === 0} />
        <div role="log" aria-live="polite" aria-relevant="additions" aria-label={t('log', { name: other.name })}>
          <ol className="space-y-3">
            {messages.map((message, at) => (
              <Fragment key={message.id}>
                <Stamp at={message.sentAt} before={messages[at - 1]?.sentAt} />
                <Line
                  isOwn={(message.from === 'follower') === (viewer === 'follower')}
                  message={message}
                  other={other}
                  viewer={viewer}
                />
              </Fragment>
            ))}
            {waiting.map((one) => (
              <Unsent key={one.clientMessageId} waiting={one} onRetry={onRetry} />
            ))}
          </ol>
        </div>
        {newestHref ? (
          <p className="pt-4 text-center">
            <a
              href={newestHref}
              className="inline-flex min-h-9 items-center text-sm text-link underline underline-offset-2"
            >
              {t('newest')}
            </a>
          </p>
        ) : null}
      </div>
    </div>
  )
}

function Beginning({ olderHref, isEmpty }: { olderHref: string | null; isEmpty: boolean }) {
  const t = useTranslations('messages')
  return (
    <p className="pb-4 text-center text-sm text-muted">
      {olderHref ? (
        <a href={olderHref} className="inline-flex min-h-9 items-center text-link underline underline-offset-2">
          {t('older')}
        </a>
      ) : (
        t(isEmpty ? 'startEmpty' : 'start')
      )}
    </p>
  )
}

function Stamp({ at, before }: { at: string; before: string | undefined }) {
  const format = useFormatter()
  if (before && new Date(at).getTime() - new Date(before).getTime() < STAMP_AFTER_MS) return null
  return (
    <li className="pt-2 text-center text-xs text-muted">
      <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
    </li>
  )
}

interface LineProps {
  message: MessageView
  isOwn: boolean
  other: ThreadProps['other']
  viewer: ThreadProps['viewer']
}

function Line({ message, isOwn, other, viewer }: LineProps) {
  const t = useTranslations('messages.by')
  const format = useFormatter()
  const maker = message.madeBy === 'operator' ? (message.mine ? 'mine' : 'operator') : message.madeBy
  return (
    <li className={cx('flex gap-2', isOwn && 'flex-row-reverse')}>
      {isOwn ? null : <Avatar name={other.name} src={other.src} size="sm" shape={other.shape} />}
      <div className={cx('max-w-[80%] min-w-0', isOwn && 'text-right')}>
        <span className="sr-only">
          {isOwn ? t('me') : other.name} {format.dateTime(new Date(message.sentAt), { timeStyle: 'short' })}
        </span>
        <MessageBody message={message} isOwn={isOwn} />
        {viewer === 'account' && maker ? <p className="mt-0.5 text-xs text-muted">{t(maker)}</p> : null}
      </div>
    </li>
  )
}

function Unsent({ waiting, onRetry }: { waiting: Waiting; onRetry: (waiting: Waiting) => void }) {
  const t = useTranslations('messages')
  const state: ReactNode =
    waiting.state === 'sending' ? (
      t('sending')
    ) : (
      <>
        <span className="text-danger">{t('failed')}</span>{' '}
        <button
          type="button"
          onClick={() => onRetry(waiting)}
          className="min-h-6 text-link underline underline-offset-2"
        >
          {t('again')}
        </button>
      </>
    )
  return (
    <li className="flex flex-row-reverse gap-2">
      <div className="max-w-[80%] text-right">
        {waiting.shown ? <MessageBody message={waiting.shown} isOwn /> : null}
        <p className="mt-0.5 text-xs text-muted">{state}</p>
      </div>
    </li>
  )
}
