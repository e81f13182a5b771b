import { type AccountBrief, accountsOf, dueCountsOf } from '@/lib/accounts'
import type { DueCounts } from '@/lib/accounts/contract'
import { platformDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { checksOf } from './check-store'
import {
  CountReviewsInput,
  ListReviewsInput,
  OrderInput,
  type ReviewRow,
  type ReviewsView,
  type ReviewView,
} from './contract'
import { loadOrder } from './found'
import * as store from './order-store'
import { mayReviewCertification } from './policy'
import { orderView } from './views'

const PAGE = 30

/** What waits for a person, by when it is due. */
export const countReviews = defineQuery({
  name: 'certification.count-reviews',
  input: CountReviewsInput,
  load: () => Promise.resolve({}),
  may: (actor) => mayReviewCertification(actor),
  run: async ({ ctx, tx }): Promise<DueCounts> => dueCountsOf(await store.countByDue(tx), ctx.now),
})

/** The checks that no rule could decide, what is due first on top. */
export const listReviews = defineQuery({
  name: 'certification.list-reviews',
  input: ListReviewsInput,
  load: () => Promise.resolve({}),
  may: (actor) => mayReviewCertification(actor),
  async run({ input: { state, cursor }, ctx, tx }): Promise<ReviewsView> {
    const rows = await store.listReviews(tx, { state, cursor, take: PAGE + 1 })
    const page = rows.slice(0, PAGE)
    const accounts = new Map(
      (
        await accountsOf(
          tx,
          page.map(({ accountId }) => accountId),
          ctx.now,
        )
      ).map((account) => [account.id, account]),
    )
    const today = platformDay(ctx.now)
    return {
      rows: page.flatMap((order) => {
        const account = accounts.get(order.accountId)
        return account ? [reviewRow(order, account, today)] : []
      }),
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      waiting: await store.countReviews(tx),
      late: await store.countLateReviews(tx, today),
    }
  },
})

/** One order with everything that was compared, for the person who decides. */
export const getReview = defineQuery({
  name: 'certification.get-review',
  input: OrderInput,
  load: loadOrder,
  may: (actor) => mayReviewCertification(actor),
  run: async ({ subject: { order, account }, ctx, tx }): Promise<ReviewView> => ({
    ...reviewRow(order, account, platformDay(ctx.now)),
    order: orderView(order, await checksOf(tx, [order.id])),
  }),
})

function reviewRow(order: store.OrderRow, account: AccountBrief, today: string): ReviewRow {
  const dueOn = store.dueDay(order) ?? ''
  return {
    orderId: order.id,
    state: order.state,
    version: order.version,
    account: { id: account.id, name: account.name, handle: account.handle, kind: account.kind },
    subjectKind: account.subjectKind,
    channel: order.channel,
    paidAt: order.paidAt?.toISOString() ?? '',
    dueOn,
    isLate: order.state === 'REVIEW' && dueOn < today,
  }
}
