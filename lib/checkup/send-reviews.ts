import { accountsOf } from '@/lib/accounts'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { sendReviewed } from './events'
import { tellSenders } from './hold-for-review'
import { mayDecideReview, maySeeReview, maySeeReviews } from './policy'
import {
  KeptFindings,
  KeptTexts,
  ListSendReviewsInput,
  RefuseSendInput,
  ReleaseSendInput,
  type ReviewState,
  SendReviewInput,
  type SendReviewPage,
  type SendReviewView,
} from './review-contract'
import * as store from './review-store'

const PAGE = 20

const view = (row: store.ReviewRow, accountName: string): SendReviewView => ({
  accountId: row.accountId,
  accountName,
  massSendId: row.massSendId,
  state: row.state.toLowerCase() as ReviewState,
  heldAt: row.heldAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  reason: row.reason,
  findings: KeptFindings.parse(row.findings),
  texts: KeptTexts.parse(row.texts),
})

const cursorOf = ({ heldAt, massSendId }: store.ReviewRow) => `${heldAt.toISOString()}_${massSendId}`

function placeIn(cursor = ''): { heldAt: Date; massSendId: string } | null {
  const [at = '', massSendId = ''] = cursor.split('_')
  const heldAt = new Date(at)
  return Number.isNaN(heldAt.getTime()) || !/^[0-9a-f-]{36}$/.test(massSendId) ? null : { heldAt, massSendId }
}

/** The sends that wait for a person, who waits longest on top; or those decided. */
export const listSendReviews = defineQuery({
  name: 'checkup.list-send-reviews',
  input: ListSendReviewsInput,
  load: () => Promise.resolve({}),
  may: maySeeReviews,
  async run({ input: { show, cursor }, ctx, tx }): Promise<SendReviewPage> {
    const found = await store.listReviews(tx, { isWaiting: show === 'waiting', after: placeIn(cursor), take: PAGE + 1 })
    const rows = found.slice(0, PAGE)
    const ids = [...new Set(rows.map(({ accountId }) => accountId))]
    const names = new Map((await accountsOf(tx, ids, ctx.now)).map(({ id, name }) => [id, name]))
    const last = rows.at(-1)
    return {
      reviews: rows.map((row) => view(row, names.get(row.accountId) ?? '–')),
      next: found.length > PAGE && last ? cursorOf(last) : null,
      waiting: await store.countWaiting(tx),
    }
  },
})

/** Why a send of the account waits, or what was said of it, for its own people; null where it was never held. */
export const getSendReview = defineQuery({
  name: 'checkup.get-send-review',
  input: SendReviewInput,
  async load({ input, tx }) {
    return { accountId: input.accountId, review: await store.findReview(tx, input) }
  },
  may: maySeeReview,
  run: ({ subject: { review } }) => Promise.resolve(review && view(review, '')),
})

/** Lets a held send go: at once, or at its time. */
export const releaseSend = defineUseCase({
  name: 'checkup.release-send',
  input: ReleaseSendInput,
  load: ({ input, tx }) => store.findReview(tx, input),
  may: mayDecideReview,
  run: ({ input, ctx, tx }) => decide(tx, ctx, { ...input, isReleased: true }),
  logOf: ({ input }) => ({ targetId: input.massSendId }),
})

/** Keeps a held send from going out, with a reason that its people read; its quota returns. It is no penalty. */
export const refuseSend = defineUseCase({
  name: 'checkup.refuse-send',
  input: RefuseSendInput,
  load: ({ input, tx }) => store.findReview(tx, input),
  may: mayDecideReview,
  run: ({ input, ctx, tx }) => decide(tx, ctx, { ...input, isReleased: false }),
  logOf: ({ input }) => ({ targetId: input.massSendId }),
})

interface Word extends store.ReviewKey {
  reason: string
  isReleased: boolean
}

async function decide(tx: Tx, ctx: Ctx, { isReleased, reason, ...key }: Word): Promise<{ id: string }> {
  const state = isReleased ? 'RELEASED' : 'REFUSED'
  const decision = { reason, decidedBy: actorIdOf(ctx.actor), decidedAt: ctx.now }
  if (!(await store.decideReview(tx, key, { ...decision, state }))) throw refuse('conflict', 'checkup.decided_already')
  const { accountId, massSendId } = key
  await emit(tx, sendReviewed, { accountId, massSendId, released: isReleased }, { ...ctx, ownerId: accountId })
  await tellSenders(tx, ctx, { ...key, kind: isReleased ? 'send_released' : 'send_not_released', reason })
  await wake(tx, ['administrators', `account:${accountId}`], 'send-review', massSendId)
  return { id: massSendId }
}
