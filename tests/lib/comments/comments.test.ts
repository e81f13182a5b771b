import { beforeEach, describe, expect, test } from 'vitest'
import {
  getComments,
  getMyComments,
  handleComments,
  likeComment,
  listComments,
  pinComment,
  replyToComment,
  reportComment,
  saveCommentRule,
  takeBackComment,
  writeComment,
} from '@/lib/comments'
import { blockFollower } from '@/lib/followers'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { publishedArticle } from '@/tests/lib/articles/setting'
import { after, type Cast, ctxOf, HOUR, makeCast, NOBODY, NOW } from '@/tests/support/cast'
import { comment, decided, setRules, shown, waiting } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (cause: Refusal) => cause.issues[0]?.code ?? cause.code,
  )
const page = (articleId: string) => runQuery(getComments, ctxOf(NOBODY), { articleId })
const write = (articleId: string, by = cast.reader, now = NOW) =>
  execute(writeComment, ctxOf(by, { now }), { articleId, text: '一路順風', clientKey: newId() })

describe('a comment', () => {
  test('PUB-7 waits until the account chooses it, and only its writer sees it meanwhile', async () => {
    const { articleId, accountId, commentId } = await waiting(cast)
    expect((await page(articleId)).comments).toEqual([])
    const mine = await runQuery(getMyComments, ctxOf(cast.reader), { articleId })
    expect(mine.own).toMatchObject([{ id: commentId, state: 'waiting' }])
    await execute(handleComments, ctxOf(cast.editor), { accountId, commentIds: [commentId], deed: 'choose' })
    expect(await page(articleId)).toMatchObject({ total: 1, comments: [{ id: commentId, name: 'reader' }] })
    await execute(handleComments, ctxOf(cast.editor), { accountId, commentIds: [commentId], deed: 'unchoose' })
    expect((await page(articleId)).total).toBe(0)
  })

  test('PUB-7 stands there at once where the account set it so', async () => {
    const { articleId } = await publishedArticle(cast)
    await setRules(cast, { shown: 'at_once' })
    expect(await write(articleId)).toMatchObject({ isShown: true })
    expect((await page(articleId)).total).toBe(1)
  })

  test('sent twice by one form is one comment', async () => {
    const { articleId } = await publishedArticle(cast)
    const form = { articleId, text: '一次', clientKey: newId() }
    await Promise.all([1, 2].map(() => execute(writeComment, ctxOf(cast.reader), form)))
    expect(await db.comment.count()).toBe(1)
  })

  test.each([
    ['off', 'comments.off'],
    ['followers', 'comments.followers_only'],
  ] as const)('PUB-7 is refused to who does not follow when comments are "%s"', async (who, code) => {
    const { articleId } = await publishedArticle(cast)
    await setRules(cast, { who })
    expect(await codeOf(write(articleId, cast.passerBy))).toBe(code)
    expect(await codeOf(write(articleId, cast.reader))).toBe(who === 'off' ? code : 'done')
  })

  test('E8 is refused from the instant at which the article closes them, and what is shown stays', async () => {
    const { articleId, accountId } = await shown(cast)
    const closesAt = after(HOUR)
    await execute(saveCommentRule, ctxOf(cast.editor), {
      ...{ accountId, articleId, who: 'default' as const },
      closesAt: closesAt.toISOString(),
    })
    expect(await codeOf(write(articleId))).toBe('done')
    expect(await codeOf(write(articleId, cast.reader, closesAt))).toBe('comments.closed')
    expect((await page(articleId)).total).toBe(1)
  })

  test('MSG-8 is refused to who is blocked', async () => {
    const { articleId, accountId } = await publishedArticle(cast)
    const { openid } = await db.follow.findFirstOrThrow({ where: { accountId, subscriberId: cast.reader.id } })
    await execute(blockFollower, ctxOf(cast.editor), { accountId, openid, block: 'yes' })
    expect(await codeOf(write(articleId))).toBe('comments.blocked')
  })

  test('MOD-4 is neither written, chosen nor answered while comments are barred, and can still be deleted', async () => {
    const { articleId, accountId, commentId } = await waiting(cast)
    await decided(cast, { bars: true })
    expect(await codeOf(write(articleId))).toBe('comments.barred')
    const several = { accountId, commentIds: [commentId] }
    expect(await codeOf(execute(handleComments, ctxOf(cast.editor), { ...several, deed: 'choose' }))).toBe(
      'comments.barred',
    )
    const answer = { accountId, commentId, text: '謝謝' }
    expect(await codeOf(execute(replyToComment, ctxOf(cast.editor), answer))).toBe('comments.barred')
    expect(await codeOf(execute(handleComments, ctxOf(cast.editor), { ...several, deed: 'delete' }))).toBe('done')
  })

  test('longer than the rulebook allows is refused beside its field, counted in characters', async () => {
    const { articleId } = await publishedArticle(cast)
    const long = (text: string) =>
      codeOf(execute(writeComment, ctxOf(cast.reader), { articleId, text, clientKey: newId() }))
    expect(await long('😀'.repeat(521))).toBe('comments.too_long')
    expect(await long('😀'.repeat(520))).toBe('done')
  })

  test('is taken back by its writer alone', async () => {
    const { articleId, commentId } = await shown(cast)
    expect(await codeOf(execute(takeBackComment, ctxOf(cast.passerBy), { commentId }))).toBe('request.not_found')
    await execute(takeBackComment, ctxOf(cast.reader), { commentId })
    expect((await page(articleId)).total).toBe(0)
  })

  test('MOD-6 that moderation removed leaves the rule in its place, and nothing of itself', async () => {
    const { articleId, commentId } = await shown(cast)
    await decided(cast, { removes: commentId })
    expect((await page(articleId)).comments).toMatchObject([{ removed: 'CONTENT-8', text: '', name: '', reply: null }])
  })
})

describe('two at once', () => {
  test('who choose the same comment: one does, and the other is told', async () => {
    const { accountId, commentId } = await waiting(cast)
    const deed = { accountId, commentIds: [commentId], deed: 'choose' as const }
    const both = await Promise.all([1, 2].map(() => codeOf(execute(handleComments, ctxOf(cast.editor), deed))))
    expect(both.sort()).toEqual(['comments.nothing_left', 'done'])
  })

  test('who answer the same comment: one does, and the other’s text does not replace it', async () => {
    const { accountId, commentId, articleId } = await shown(cast)
    const answers = ['甲', '乙'].map((text) =>
      codeOf(execute(replyToComment, ctxOf(cast.editor), { accountId, commentId, text })),
    )
    expect((await Promise.all(answers)).sort()).toEqual(['comments.answered_meanwhile', 'done'])
    expect((await page(articleId)).comments[0]?.reply?.text).toMatch(/^[甲乙]$/)
  })

  test('likes of one reader count once', async () => {
    const { articleId, commentId } = await shown(cast)
    await Promise.all([1, 2, 3].map(() => execute(likeComment, ctxOf(cast.passerBy), { commentId })))
    expect((await page(articleId)).comments[0]?.likes).toBe(1)
    await execute(likeComment, ctxOf(cast.passerBy), { commentId, on: 'no' })
    expect((await page(articleId)).comments[0]?.likes).toBe(0)
  })

  test('pins of one article stay within the rulebook’s number', async () => {
    const { accountId, articleId } = await publishedArticle(cast)
    await setRules(cast, { shown: 'at_once' })
    const ids = []
    for (let n = 0; n < 7; n += 1) ids.push(await comment(cast, { articleId, text: `第 ${n} 則` }))
    const pins = ids.map((commentId) =>
      codeOf(execute(pinComment, ctxOf(cast.editor), { accountId, commentId, pin: 'yes' })),
    )
    expect((await Promise.all(pins)).filter((code) => code === 'done').length).toBe(5)
    const shownNow = (await page(articleId)).comments
    expect(shownNow.slice(0, 5).every(({ isPinned }) => isPinned)).toBe(true)
    expect(shownNow.slice(5).some(({ isPinned }) => isPinned)).toBe(false)
  })
})

test('the account finds comments by text and by article, and sees who wrote them as its follower only by openid', async () => {
  const { accountId, articleId } = await waiting(cast)
  const other = await publishedArticle(cast)
  await comment(cast, { articleId: other.articleId, by: cast.passerBy, text: '雨停了嗎' })
  const ask = (more: object) => runQuery(listComments, ctxOf(cast.analyst), { accountId, ...more })
  expect((await ask({ search: '雨停' })).comments).toMatchObject([{ text: '雨停了嗎', follower: null }])
  const found = await ask({ articleId })
  expect(found.comments).toMatchObject([{ articleTitle: '春茶記', follower: { openid: `o0-${cast.reader.id}` } }])
  expect(JSON.stringify(found)).not.toContain('cast.example')
  expect(found).toMatchObject({ counts: { waiting: 2 }, mayManage: false })
})

test('MOD-1 a report of a comment keeps what stood there, its answer and its article', async () => {
  const { accountId, commentId, articleId } = await shown(cast)
  await execute(replyToComment, ctxOf(cast.editor), { accountId, commentId, text: '謝謝' })
  const { caseId } = await execute(reportComment, ctxOf(NOBODY), { commentId, clause: 'CONTENT-8', text: '罵人' })
  const kept = await db.report.findFirstOrThrow({ where: { caseId }, select: { evidence: true } })
  expect(kept.evidence).toMatchObject({ kind: 'comment', text: '寫得真好', reply: '謝謝', articleId, by: 'reader' })
})
