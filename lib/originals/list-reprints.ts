import { accountOf, accountsOf } from '@/lib/accounts'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { AccountInput, type BorrowingView, type LendingView, type RequestView } from './contract'
import * as permissions from './permission-store'
import { maySeeOriginals } from './policy'
import * as reprints from './reprint-store'

type Wish = Awaited<ReturnType<typeof permissions.waiting>>[number]
type Names = ReadonlyMap<string, { name: string; handle: string | null }>

const namesOf = async (tx: Tx, ids: readonly string[], now: Date): Promise<Names> =>
  new Map((await accountsOf(tx, [...new Set(ids)], now)).map((account) => [account.id, account]))

const requestView = (wish: Wish, account: string): RequestView => ({
  ...{ id: wish.id, articleId: wish.articleId, title: wish.article.title, account },
  ...{ note: wish.note, askedAt: wish.askedAt.toISOString(), state: wish.state, reason: wish.reason },
})

/** An author's side of reprints: who waits for an answer, who is on the white list, who has reprinted (PUB-5). */
export const getLending = defineQuery({
  name: 'originals.get-lending',
  input: AccountInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => maySeeOriginals(actor, subject),
  async run({ subject: { accountId }, ctx, tx }): Promise<LendingView> {
    const waiting = await permissions.waiting(tx, accountId)
    const grants = await permissions.grantsOf(tx, accountId)
    const lent = await reprints.lent(tx, accountId)
    const others = [...waiting.map((wish) => wish.fromAccountId), ...grants.map(({ toAccountId }) => toAccountId)]
    const names = await namesOf(tx, others, ctx.now)
    return {
      accountId,
      requests: waiting.map((wish) => requestView(wish, names.get(wish.fromAccountId)?.name ?? '–')),
      grants: grants.map(({ id, toAccountId, mayEdit, mayHideSource, grantedAt }) => ({
        ...{ id, mayEdit, mayHideSource, grantedAt: grantedAt.toISOString() },
        account: names.get(toAccountId)?.name ?? '–',
        handle: names.get(toAccountId)?.handle ?? null,
      })),
      reprintedBy: lent.map(({ articleId, basis, publishedAt, madeAt, article }) => ({
        ...{ articleId, basis, title: article.title, account: article.account.name, isPublished: true },
        at: (publishedAt ?? madeAt).toISOString(),
      })),
    }
  },
})

/** The reprinting side: what an account reprints, and what it asked for. */
export const getBorrowing = defineQuery({
  name: 'originals.get-borrowing',
  input: AccountInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => maySeeOriginals(actor, subject),
  async run({ subject: { accountId }, ctx, tx }): Promise<BorrowingView> {
    const taken = await reprints.borrowed(tx, accountId)
    const wishes = await permissions.wishesOf(tx, accountId)
    const names = await namesOf(
      tx,
      wishes.map((wish) => wish.accountId),
      ctx.now,
    )
    return {
      accountId,
      reprints: taken.map(({ articleId, basis, publishedAt, madeAt, firstName, article }) => ({
        ...{ articleId, basis, title: article.title, account: firstName, isPublished: publishedAt !== null },
        at: (publishedAt ?? madeAt).toISOString(),
      })),
      requests: wishes.map((wish) => requestView(wish, names.get(wish.accountId)?.name ?? '–')),
    }
  },
})
