import { beforeEach, expect, test } from 'vitest'
import { voteIdsIn, withVotes } from '@/components/votes/votes-in-body'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { castVote, closeVote, createVote, getVote, getVotes, listVotes } from '@/lib/votes'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY } from '@/tests/support/cast'
import { newVote, vote } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (cause: Refusal) => cause.issues[0]?.code ?? cause.code,
  )
const voice = (voteId: string, chosen: number[], by = cast.reader, now = after(0)) =>
  codeOf(execute(castVote, ctxOf(by, { now }), { voteId, chosen }))

test('E9 a reader has one voice, and of two sent at once one counts', async () => {
  const voteId = await vote(cast)
  const both = await Promise.all([voice(voteId, [0]), voice(voteId, [1])])
  expect(both.sort()).toEqual(['done', 'votes.already_voted'])
  const { votes } = await runQuery(listVotes, ctxOf(cast.editor), { accountId: cast.account.id })
  expect(votes).toMatchObject([{ voices: 1 }])
  expect(votes[0]?.counts.reduce((sum, count) => sum + count, 0)).toBe(1)
})

test('E9 results are shown to who has voted, and to everyone from the end on', async () => {
  const voteId = await vote(cast)
  expect((await runQuery(getVote, ctxOf(cast.passerBy), { voteId })).results).toBeNull()
  await voice(voteId, [2])
  expect(await runQuery(getVote, ctxOf(cast.reader), { voteId })).toMatchObject({ mine: [2], results: { voices: 1 } })
  await execute(closeVote, ctxOf(cast.editor), { accountId: cast.account.id, voteId })
  expect(await runQuery(getVote, ctxOf(NOBODY), { voteId })).toMatchObject({ results: { counts: [0, 0, 1] } })
  expect(await voice(voteId, [0], cast.passerBy)).toBe('votes.closed')
})

test('a vote for followers refuses others, and one answer more than it allows is refused beside the field', async () => {
  const voteId = await vote(cast, { who: 'followers', choices: 2 })
  expect(await voice(voteId, [0], cast.passerBy)).toBe('votes.followers_only')
  expect(await voice(voteId, [0, 1, 2])).toBe('votes.too_many_choices')
  expect(await voice(voteId, [7])).toBe('votes.nothing_chosen')
  expect(await voice(voteId, [])).toBe('votes.nothing_chosen')
  expect(await voice(voteId, [0, 1])).toBe('done')
})

test.each([
  [{ answers: '只有一個' }, 'votes.answers_count'],
  [{ answers: Array.from({ length: 11 }, (_, n) => `第 ${n} 個`).join('\n') }, 'votes.answers_count'],
  [{ question: '問'.repeat(71) }, 'votes.question_too_long'],
  [{ choices: 4 }, 'votes.too_many_choices'],
  [{ closesAt: after(91 * DAY).toISOString() }, 'votes.end_out_of_reach'],
  [{ closesAt: after(-DAY).toISOString() }, 'votes.end_out_of_reach'],
])('a vote that breaks a figure of the rulebook is refused: %j', async (changes, code) => {
  expect(await codeOf(execute(createVote, ctxOf(cast.editor), { ...newVote(cast), ...changes }))).toBe(code)
})

test('a vote in a body becomes its question and the way to vote; text in it stays text, and what was deleted keeps its own', async () => {
  const { id } = await execute(createVote, ctxOf(cast.editor), { ...newVote(cast), question: '<b>誰？</b>' })
  const body = `<p>前</p><figure data-kind="vote" data-id="${id}"><figcaption>投票</figcaption></figure><p>後</p>`
  expect(voteIdsIn(body)).toEqual([id])
  const votes = await runQuery(getVotes, ctxOf(NOBODY), { voteIds: voteIdsIn(body) })
  const shown = withVotes(body, votes, { vote: '去投票', results: '結果' })
  expect(shown).toContain('&lt;b&gt;誰？&lt;/b&gt;')
  expect(shown).toContain(`href="/v/${id}"`)
  expect(withVotes(body, [], { vote: '', results: '' })).toBe(body)
})
