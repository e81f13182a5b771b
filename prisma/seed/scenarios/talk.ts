import { receiveMessage } from '@/lib/conversation'
import { followerOf } from '@/lib/followers'
import { answerByHand } from '@/lib/messages'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { addKeywordRule, setFixedReply } from '@/lib/replies'
import { at, later, subscriber } from '../story'
import type { LiveAccount } from './publishing'

export interface Rule {
  name: string
  words: string[]
  text: string
  /** Also answers with the account's first picture. */
  picture?: boolean
}

/** The replies an account has: on follow, by keyword, and for everything else. */
export async function setReplies(
  account: LiveAccount,
  replies: { follow?: string; fallback?: string; rules: Rule[] },
  now: Date,
) {
  const { id: accountId, actor } = account
  const fixed = [
    ['follow', replies.follow],
    ['default', replies.fallback],
  ] as const
  for (const [trigger, text] of fixed) {
    if (text) await execute(setFixedReply, at(now, actor), { accountId, trigger, contents: [{ kind: 'text', text }] })
  }
  // The newest rule stands first, so the first of the list is added last.
  for (const { name, words, text, picture } of [...replies.rules].reverse()) {
    const shown = picture ? [{ kind: 'picture', materialId: account.pictures[0]?.id ?? '' } as const] : []
    const contents = [{ kind: 'text', text } as const, ...shown]
    const keywords = words.map((word) => ({ word, match: 'contains' as const }))
    await execute(addKeywordRule, at(later(now, 2), actor), { accountId, name, keywords, contents })
  }
}

/** A line begins with `>` when the account answers by hand; the others are the reader's. Minutes pass between them. */
export async function talk(
  account: LiveAccount,
  readerId: string,
  { now, lines }: { now: Date; lines: readonly string[] },
) {
  const { id: accountId, actor } = account
  const reader = subscriber(readerId)
  const found = await followerOf(db, { accountId, subscriberId: readerId })
  if (!found) return
  for (const [i, line] of lines.entries()) {
    const when = later(now, i * 3)
    const clientMessageId = newId()
    if (!line.startsWith('>'))
      await execute(receiveMessage, at(when, reader), { accountId, clientMessageId, text: line })
    else {
      const text = line.slice(1).trim()
      await execute(answerByHand, at(when, actor), {
        accountId,
        openid: found.openid,
        clientMessageId,
        kind: 'text',
        text,
      })
    }
  }
}
