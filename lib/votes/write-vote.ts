import { accountOf } from '@/lib/accounts'
import { mayDo } from '@/lib/accounts/contract'
import { newId } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { CreateVoteInput, ListVotesInput, OwnVoteInput, type VoteList } from './contract'
import { maySee, mayWrite } from './policy'
import { answersOf } from './rules'
import * as store from './store'
import { ownVote } from './views'

const PAGE = 50
const DAY_MS = 24 * 60 * 60 * 1000

/** The account's votes with their results, newest first. */
export const listVotes = defineQuery({
  name: 'votes.list-votes',
  input: ListVotesInput,
  load: async ({ input, ctx, tx }) => {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => maySee(actor, subject),
  async run({ input: { accountId }, ctx, tx }): Promise<VoteList> {
    const rows = await store.list(tx, accountId, PAGE)
    return {
      votes: rows.map((row) => ownVote(row, ctx.now)),
      limits: {
        ...figure('voteAnswers', ctx.now),
        ...figure('voteCharacters', ctx.now),
        days: figure('voteDays', ctx.now),
      },
      mayWrite: mayDo(ctx.actor, accountId, 'articles.write'),
    }
  },
})

/** Makes a vote (E9). Its question and answers stay as they are: a voice is for what stood there. */
export const createVote = defineUseCase({
  name: 'votes.create-vote',
  input: CreateVoteInput,
  load: async ({ input, ctx, tx }) => {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id }
  },
  may: (actor, subject) => mayWrite(actor, subject),
  async run({ input, ctx, tx }) {
    const { accountId, question, choices, who } = input
    const answers = answersOf(input.answers)
    const lengths = figure('voteCharacters', ctx.now)
    if ([...question].length > lengths.question)
      throw refuseField('question', 'votes.question_too_long', { limit: lengths.question })
    if (answers.some((answer) => [...answer].length > lengths.answer))
      throw refuseField('answers', 'votes.answer_too_long', { limit: lengths.answer })
    const { min, max } = figure('voteAnswers', ctx.now)
    if (answers.length < min || answers.length > max) throw refuseField('answers', 'votes.answers_count', { min, max })
    if (choices > answers.length) throw refuseField('choices', 'votes.too_many_choices', { limit: answers.length })
    const closesAt = new Date(input.closesAt)
    const days = figure('voteDays', ctx.now)
    if (closesAt <= ctx.now || closesAt.getTime() > ctx.now.getTime() + days * DAY_MS)
      throw refuseField('closesAt', 'votes.end_out_of_reach', { days })
    const id = newId(ctx.now)
    const vote = { id, accountId, question, choices, followers: who === 'followers', closesAt, createdAt: ctx.now }
    await store.insert(tx, vote, answers)
    return { accountId, id }
  },
  logOf: ({ view }) => ({ targetId: view.id }),
})

/** Closes a vote before its end; the results are shown from then on. */
export const closeVote = defineUseCase({
  name: 'votes.close-vote',
  input: OwnVoteInput,
  load: ({ input, tx }) => store.loadOwned(tx, input),
  may: (actor, vote) => mayWrite(actor, vote),
  async run({ input, ctx, tx }) {
    if (!(await store.close(tx, { ...input, now: ctx.now }))) throw refuse('conflict', 'votes.closed_already')
    return { id: input.voteId }
  },
  logOf: ({ input }) => ({ targetId: input.voteId }),
})

/** Takes a vote away; articles in which it stands show its text without answers. */
export const deleteVote = defineUseCase({
  name: 'votes.delete-vote',
  input: OwnVoteInput,
  load: ({ input, tx }) => store.loadOwned(tx, input),
  may: (actor, vote) => mayWrite(actor, vote),
  async run({ input, ctx, tx }) {
    if (!(await store.remove(tx, { ...input, now: ctx.now }))) throw refuse('conflict', 'votes.deleted_already')
    return { id: input.voteId }
  },
  logOf: ({ input }) => ({ targetId: input.voteId }),
})
