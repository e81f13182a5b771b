import { beforeEach, expect, test } from 'vitest'
import { react } from '@/lib/articles'
import { getComments, likeComment } from '@/lib/comments'
import { eraseRows } from '@/lib/personal-data/erase-store'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { castVote } from '@/lib/votes'
import { comment, setRules } from '@/tests/lib/comments/setting'
import { vote } from '@/tests/lib/votes/setting'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { type Cast, ctxOf, makeCast, NOBODY } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

test('AUTH-5 a deleted reader’s comments, likes and follows go; voices stay counted without whose they were', async () => {
  const { articleId } = await publishedArticle(cast)
  await setRules(cast, { shown: 'at_once' })
  await comment(cast, { articleId })
  const others = await comment(cast, { articleId, by: cast.passerBy, text: '別人的' })
  await execute(likeComment, ctxOf(cast.reader), { commentId: others })
  await execute(react, ctxOf(cast.reader), { articleId, kind: 'favourite' })
  const voteId = await vote(cast)
  await execute(castVote, ctxOf(cast.reader), { voteId, chosen: [1] })

  await eraseRows({ door: 'SUBSCRIBER', personId: cast.reader.id })
  await eraseRows({ door: 'SUBSCRIBER', personId: cast.reader.id })
  const { comments } = await runQuery(getComments, ctxOf(NOBODY), { articleId })
  expect(comments).toMatchObject([{ text: '別人的', likes: 0 }])
  expect(await db.articleReaction.count()).toBe(0)
  expect(await db.voteVoice.count()).toBe(0)
  expect(await db.voteOption.findFirst({ where: { voteId, position: 1 } })).toMatchObject({ count: 1 })
})
