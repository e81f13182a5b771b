import { likeAuthor, thankLiker } from '@/lib/author-likes'
import { answerReprint, askReprint, declareOriginal, grantReprint, makeReprint, setReprint } from '@/lib/originals'
import { recordPaid } from '@/lib/payments'
import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { at, later, subscriber, SYSTEM } from '../story'
import type { LiveAccount } from './publishing'

interface Declared {
  articleId: string
  reprintOpen: boolean
  now: Date
}

/** Declares a draft its author's own work, open to likes; and to reprints where its story says so. */
export const declare = (account: LiveAccount, { articleId, reprintOpen, now }: Declared) =>
  execute(declareOriginal, at(now, account.actor), {
    ...{ accountId: account.id, articleId, author: account.holder, category: 'life', likeOpen: 'on' },
    reprintOpen: reprintOpen ? 'on' : undefined,
  })

/** Puts an account on the white list of another, free to mend what it reprints. */
export const allow = (account: LiveAccount, to: LiveAccount, now: Date) =>
  execute(grantReprint, at(now, account.actor), { accountId: account.id, handle: to.handle, mayEdit: 'on' })

/** A draft that reprints an article, with a word of the account's own. */
export async function reprint(
  account: LiveAccount,
  sourceId: string,
  { comment, now }: { comment: string; now: Date },
) {
  const { id: accountId, actor } = account
  const { articleId } = await execute(makeReprint, at(now, actor), { accountId, sourceId })
  await execute(setReprint, at(later(now, 6), actor), { accountId, articleId, comment })
  return articleId
}

/** Asks an author for a reprint; answered a few hours later, or left waiting. */
export async function ask(
  [account, author]: readonly [LiveAccount, LiveAccount],
  { sourceId, note, answered, now }: { sourceId: string; note: string; answered: boolean; now: Date },
) {
  const wish = { accountId: account.id, sourceId, note }
  const { requestId } = await execute(askReprint, at(now, account.actor), wish)
  if (!answered) return
  const answer = { accountId: author.id, requestId, answer: 'CONFIRMED' as const }
  await execute(answerReprint, at(later(now, 190), author.actor), answer)
}

interface Like {
  articleId: string
  reader: string
  fen: number
  words: string
  now: Date
}

/** A reader likes the author with money and pays it, as the provider would tell us; returns the like. */
export async function like({ articleId, reader, fen, words, now }: Like): Promise<string> {
  const clientKey = newId(now)
  const wish = { articleId, choice: String(fen), words, clientKey }
  const { paymentId } = await execute(likeAuthor, at(now, subscriber(reader)), wish)
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { tradeNo: true, amountFen: true, refId: true },
  })
  const paidAt = later(now, 2)
  const { tradeNo, amountFen, refId } = payment
  const answer = { tradeNo, providerNo: `demo${tradeNo.slice(-20)}`, paidFen: amountFen, paidAt }
  await transaction((tx) => recordPaid(tx, at(paidAt, SYSTEM), answer))
  return refId
}

/** The author's word for a like that was paid. */
export const thank = (
  { id: accountId, actor }: LiveAccount,
  likeId: string,
  { thanks, now }: { thanks: string; now: Date },
) => execute(thankLiker, at(now, actor), { accountId, likeId, thanks })
