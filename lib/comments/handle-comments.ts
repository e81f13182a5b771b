import { accountOf } from '@/lib/accounts'
import { restrictionsOf } from '@/lib/moderation'
import { isBarred } from '@/lib/moderation/contract'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { dropPages } from '@/lib/platform/page-cache'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { type CommentDeed, HandleCommentsInput, PinCommentInput, ReplyToCommentInput } from './contract'
import * as deeds from './deed-store'
import { mayManageComments } from './policy'
import { barByPenalty, charactersOf } from './rules'
import * as store from './store'

/** While comments are barred the account shows and answers nothing new; deleting is never barred (MOD-4). */
async function refuseIfBarred(tx: Tx, accountId: string, now: Date): Promise<void> {
  const penalty = isBarred(await restrictionsOf(tx, accountId, now), 'comments')
  if (!penalty) return
  const { code, facts } = barByPenalty(penalty)
  throw refuse('forbidden', code, facts)
}

async function changed(tx: Tx, accountId: string, articleIds: readonly string[]): Promise<void> {
  await dropPages(
    tx,
    [...new Set(articleIds)].map((id) => `/a/${id}`),
  )
  await wake(tx, [`account:${accountId}`], 'comments')
}

interface Several {
  accountId: string
  commentIds: readonly string[]
}
const DEEDS = {
  choose: (tx, several, { now }) => deeds.choose(tx, several, now),
  unchoose: (tx, several) => deeds.unchoose(tx, several),
  delete: (tx, several, { now }) => deeds.remove(tx, several, { now, by: 'account' }),
} satisfies Record<CommentDeed, (tx: Tx, several: Several, ctx: Ctx) => Promise<{ id: string; articleId: string }[]>>

/** Shows, hides or deletes several comments at once. Counted: what somebody else did first is left out, and nothing left is a conflict. */
export const handleComments = defineUseCase({
  name: 'comments.handle-comments',
  input: HandleCommentsInput,
  load: async ({ input, ctx, tx }) => {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => mayManageComments(actor, subject),
  async run({ input: { accountId, commentIds, deed }, ctx, tx }) {
    if (deed === 'choose') await refuseIfBarred(tx, accountId, ctx.now)
    const done = await DEEDS[deed](tx, { accountId, commentIds }, ctx)
    if (done.length === 0) throw refuse('conflict', 'comments.nothing_left')
    await changed(
      tx,
      accountId,
      done.map(({ articleId }) => articleId),
    )
    return { changed: done.length, left: new Set(commentIds).size - done.length }
  },
})

/** Puts a comment above the others, or no longer. */
export const pinComment = defineUseCase({
  name: 'comments.pin-comment',
  input: PinCommentInput,
  load: ({ input, tx }) => store.loadOwned(tx, input),
  may: (actor, comment) => mayManageComments(actor, comment),
  async run({ input: { accountId, commentId, pin }, subject: { articleId, chosenAt }, ctx, tx }) {
    if (pin === 'yes') {
      if (!chosenAt) throw refuse('conflict', 'comments.not_shown')
      await deeds.holdPins(tx, articleId)
      const limit = figure('pinnedComments', ctx.now)
      if ((await deeds.countPinned(tx, articleId)) >= limit) throw refuse('limit', 'comments.pins_full', { limit })
    }
    if (!(await deeds.pin(tx, { accountId, commentId, pinnedAt: pin === 'yes' ? ctx.now : null })))
      throw refuse('conflict', 'comments.nothing_left')
    await changed(tx, accountId, [articleId])
    return { id: commentId }
  },
  logOf: ({ input }) => ({ targetId: input.commentId }),
})

/** The account's answer under a comment; an empty one takes it away. Counted: of two operators who answer at once one is told that there is an answer already. */
export const replyToComment = defineUseCase({
  name: 'comments.reply-to-comment',
  input: ReplyToCommentInput,
  load: ({ input, tx }) => store.loadOwned(tx, input),
  may: (actor, comment) => mayManageComments(actor, comment),
  async run({ input: { accountId, commentId, text, seen }, subject: { articleId }, ctx, tx }) {
    if (text) await refuseIfBarred(tx, accountId, ctx.now)
    const limit = figure('commentCharacters', ctx.now)
    if (charactersOf(text) > limit) throw refuseField('text', 'comments.too_long', { limit })
    const answer = {
      ...{ accountId, commentId, now: ctx.now, by: actorIdOf(ctx.actor) },
      ...{ seen: seen ? new Date(seen) : null, reply: text || null },
    }
    if (!(await deeds.reply(tx, answer))) throw refuse('conflict', 'comments.answered_meanwhile')
    await changed(tx, accountId, [articleId])
    return { id: commentId }
  },
  logOf: ({ input }) => ({ targetId: input.commentId }),
})
