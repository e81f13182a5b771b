import { beforeEach, expect, test } from 'vitest'
import { getLikePage, getLikers, likeAuthor, listLikes, takeBackLike, thankLiker } from '@/lib/author-likes'
import { makeReprint, setOriginalOpen } from '@/lib/originals'
import { verifyPayments } from '@/lib/payments'
import { db, transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY } from '@/tests/support/cast'
import { type Ids, publish, refusalOf } from '../originals/setting'
import { holdings } from '../payments/setting'
import { likeable, paidLike, wishOf } from './setting'

let cast: Cast
let ids: Ids
beforeEach(async () => {
  cast = await makeCast()
  ids = await likeable(cast)
})
const likeRow = () => db.authorLike.findFirstOrThrow()
const totals = (now = after(0)) => runQuery(listLikes, ctxOf(cast.analyst, { now }), { accountId: cast.account.id })

test('a reader pays, the author’s account holds it in the books, and it is the author’s after seven days (PUB-4)', async () => {
  await paidLike(cast, ids.articleId)
  expect(await holdings()).toEqual({ 'provider:clearing': 500, [`author:${cast.account.id}`]: -500 })
  expect(await totals()).toMatchObject({ heldFen: 500, availableFen: 0, likes: [{ amountFen: 500, words: '寫得好' }] })
  expect(await totals(after(9 * DAY))).toMatchObject({ heldFen: 0, availableFen: 500 })
  expect(await runQuery(getLikers, ctxOf(NOBODY), ids)).toMatchObject({ author: '林雨', count: 1 })
  expect((await transaction(verifyPayments)).broken).toBeNull()
})

test('a double tap is one like and one payment', async () => {
  const wish = wishOf(ids.articleId)
  const twice = await Promise.allSettled([1, 2].map(() => execute(likeAuthor, ctxOf(cast.reader), wish)))
  expect(twice.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect([await db.authorLike.count(), await db.payment.count()]).toEqual([1, 1])
})

test('an own amount within the bounds counts; outside them, and one that is not offered, is refused', async () => {
  const like = (changes: object) => refusalOf(execute(likeAuthor, ctxOf(cast.reader), wishOf(ids.articleId, changes)))
  expect(await like({ choice: 'own', own: '6.66' })).toBeNull()
  expect((await likeRow()).amountFen).toBe(666)
  for (const [choice, own] of [
    ['own', '0.5'],
    ['own', '99999'],
    ['own', 'x'],
    ['501', ''],
  ])
    expect((await like({ choice, own }))?.issues[0]?.code).toBe('author_likes.no_such_amount')
})

test('within the hold it is taken back once, in full; afterwards never', async () => {
  await paidLike(cast, ids.articleId)
  const { id: likeId } = await likeRow()
  const late = execute(takeBackLike, ctxOf(cast.reader, { now: after(9 * DAY) }), { likeId })
  expect(await refusalOf(late)).toMatchObject({ code: 'author_likes.not_held' })
  const tries = [1, 2, 3].map(() =>
    refusalOf(execute(takeBackLike, ctxOf(cast.reader, { now: after(DAY) }), { likeId })),
  )
  expect((await Promise.all(tries)).filter((one) => one === null)).toHaveLength(1)
  expect(await holdings()).toEqual({ 'provider:clearing': 500, 'provider:refunds': -500 })
  expect(await totals()).toMatchObject({ heldFen: 0, availableFen: 0 })
  expect((await transaction(verifyPayments)).broken).toBeNull()
})

test('a like at a reprint is the first author’s', async () => {
  const reprint = await execute(makeReprint, ctxOf(cast.stranger), {
    accountId: cast.other.id,
    sourceId: ids.articleId,
  })
  await publish(reprint)
  await paidLike(cast, reprint.articleId)
  expect(await holdings()).toMatchObject({ [`author:${cast.account.id}`]: -500 })
  expect(await likeRow()).toMatchObject({ articleId: reprint.articleId, firstArticleId: ids.articleId })
})

test('where the author switched it off, and before 2018-06-06, nobody can be liked', async () => {
  const early = runQuery(getLikePage, ctxOf(cast.reader, { now: new Date('2018-06-05T15:59:59Z') }), ids)
  expect(await refusalOf(early)).toMatchObject({ kind: 'not_found' })
  await execute(setOriginalOpen, ctxOf(cast.holder), ids)
  expect(await refusalOf(execute(likeAuthor, ctxOf(cast.reader), wishOf(ids.articleId)))).toMatchObject({
    kind: 'not_found',
  })
})

test('the author thanks once, and the reader is told', async () => {
  await paidLike(cast, ids.articleId)
  const { id: likeId } = await likeRow()
  const thank = () =>
    refusalOf(execute(thankLiker, ctxOf(cast.editor), { accountId: cast.account.id, likeId, thanks: '謝謝你' }))
  const thanked = await Promise.all([thank(), thank()])
  expect(thanked.filter((one) => one?.code === 'author_likes.thanked_already')).toHaveLength(1)
  expect(await db.notification.count({ where: { kind: 'author_thanked', personId: cast.reader.id } })).toBe(1)
  expect((await runQuery(getLikePage, ctxOf(cast.reader), ids)).mine[0]).toMatchObject({
    thanks: '謝謝你',
    state: 'paid',
  })
})
