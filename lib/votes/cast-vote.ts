import { accountOf } from '@/lib/accounts'
import { followStateOf } from '@/lib/followers'
import { actorIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { CastVoteInput, VoteInput, VotesInput, type VoteBrief, type VoteView } from './contract'
import { mayRead, mayVote } from './policy'
import { barFor, isClosed } from './rules'
import * as store from './store'
import { voteBrief } from './views'

async function standingOf(
  tx: Tx,
  { vote, subscriberId, now }: { vote: store.VoteRow; subscriberId: string; now: Date },
) {
  const [voice, follow] = await Promise.all([
    store.voiceOf(tx, { voteId: vote.id, subscriberId }),
    followStateOf(tx, subscriberId, vote.accountId),
  ])
  const bar = barFor({
    ...{ vote, now, hasVoted: voice !== null },
    ...{ isFollowing: follow?.following ?? false, isBlocked: follow?.blocked ?? false },
  })
  return { mine: voice?.chosen ?? null, bar }
}

/** Some votes in short, for the articles in which they stand; what was deleted is left out. */
export const getVotes = defineQuery({
  name: 'votes.get-votes',
  input: VotesInput,
  load: () => Promise.resolve({}),
  may: mayRead,
  run: async ({ input, ctx, tx }): Promise<VoteBrief[]> =>
    (await store.loadSeveral(tx, input.voteIds)).map((row) => voteBrief(row, ctx.now)),
})

/** One vote as the reader who asks sees it: the results once they voted or it closed, so that nobody is led by them. */
export const getVote = defineQuery({
  name: 'votes.get-vote',
  input: VoteInput,
  async load({ input, ctx, tx }) {
    const vote = await store.load(tx, input.voteId)
    const account = vote && (await accountOf(tx, vote.accountId, ctx.now))
    return account ? { vote, account } : null
  },
  may: mayRead,
  async run({ subject: { vote, account }, ctx, tx }): Promise<VoteView> {
    const isSignedIn = ctx.actor.kind === 'subscriber'
    const { mine, bar } = isSignedIn
      ? await standingOf(tx, { vote, subscriberId: actorIdOf(ctx.actor) ?? '', now: ctx.now })
      : { mine: null, bar: null }
    const showsResults = mine !== null || isClosed(vote, ctx.now)
    return {
      ...voteBrief(vote, ctx.now),
      ...{ accountName: account.name, profilePath: `/p/${account.handle}`, followersOnly: vote.followers },
      ...{ closesAt: vote.closesAt.toISOString(), mine, bar, isSignedIn },
      results: showsResults ? { voices: vote.voiceCount, counts: vote.options.map(({ count }) => count) } : null,
    }
  },
})

/** A reader's one voice (E9). Of two sent at once one counts, and the other is told that there is one. */
export const castVote = defineUseCase({
  name: 'votes.cast-vote',
  input: CastVoteInput,
  load: ({ input, tx }) => store.load(tx, input.voteId),
  may: (actor) => mayVote(actor),
  async run({ input, subject: vote, ctx, tx }) {
    const subscriberId = actorIdOf(ctx.actor) ?? ''
    const { bar } = await standingOf(tx, { vote, subscriberId, now: ctx.now })
    if (bar) throw refuse(bar === 'votes.already_voted' ? 'conflict' : 'forbidden', bar)
    const chosen = [...new Set(input.chosen)]
    if (chosen.length === 0) throw refuseField('chosen', 'votes.nothing_chosen')
    if (chosen.length > vote.choices) throw refuseField('chosen', 'votes.too_many_choices', { limit: vote.choices })
    if (chosen.some((position) => position >= vote.options.length)) throw refuseField('chosen', 'votes.nothing_chosen')
    const voice = { voteId: vote.id, accountId: vote.accountId, subscriberId, chosen, now: ctx.now }
    if (!(await store.cast(tx, voice))) throw refuse('conflict', 'votes.already_voted')
    return { voteId: vote.id }
  },
})
