import { beforeEach, expect, it } from 'vitest'
import { countReads, countShares } from '@/lib/articles'
import { unfollow } from '@/lib/followers'
import { getSendResult, getSendTimes } from '@/lib/statistics'
import { platformDay } from '@/lib/platform/calendar'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { drafts, send } from '@/tests/lib/mass-send/setting'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, MINUTE, NOW, SYSTEM } from '@/tests/support/cast'

let cast: Cast
let articleId: string
let massSendId: string
beforeEach(async () => {
  cast = await makeCast()
  articleId = (await drafts(cast.account.id))[0] ?? ''
  massSendId = (await send({ accountId: cast.account.id, articleIds: [articleId] })).id
})

const read = (reader: string, at: Date) =>
  execute(countReads, ctxOf(SYSTEM), {
    reads: [{ articleId, readerKey: reader.padEnd(64, '0'), day: platformDay(at), at: at.toISOString() }],
  })
const share = (at: Date) =>
  execute(countShares, ctxOf(SYSTEM), {
    shares: [{ articleId, readerKey: 'c'.padEnd(64, '0'), day: platformDay(at), at: at.toISOString() }],
  })
const result = () => runQuery(getSendResult, ctxOf(cast.analyst), { accountId: cast.account.id, massSendId })

it('a send’s reads, shares and leavings stand in the hours in which they happened, each counted once', async () => {
  await read('a', after(10 * MINUTE))
  await read('a', after(20 * MINUTE))
  await read('b', after(2 * HOUR))
  await share(after(HOUR))
  await share(after(2 * HOUR))
  await execute(unfollow, ctxOf(cast.reader, { now: after(2 * HOUR) }), { accountId: cast.account.id })
  const hour = (ahead: number) => after(ahead * HOUR, NOW).toISOString()
  expect(await result()).toEqual({
    ...{ audience: 1, reads: 2, shares: 1, unfollowed: 1 },
    hours: [
      { hour: hour(0), reads: 1, shares: 0, unfollowed: 0 },
      { hour: hour(1), reads: 0, shares: 1, unfollowed: 0 },
      { hour: hour(2), reads: 1, shares: 0, unfollowed: 1 },
    ],
  })
})

it('who left before it, or followed after it, is not among those it lost', async () => {
  await db.follow.updateMany({ data: { unfollowedAt: after(-HOUR) } })
  const late = { accountId: cast.account.id, subscriberId: cast.passerBy.id, openid: 'o-late' }
  await db.follow.create({ data: { ...late, followedAt: after(HOUR), unfollowedAt: after(DAY) } })
  expect(await result()).toMatchObject({ unfollowed: 0, hours: [] })
})

it('there is no result of what did not go out', async () => {
  const waiting = await send({ accountId: cast.account.id, sendAt: after(DAY) })
  const ask = runQuery(getSendResult, ctxOf(cast.holder), { accountId: cast.account.id, massSendId: waiting.id })
  await expect(ask).rejects.toMatchObject({ kind: 'not_found' })
})

it('the composer is told honestly how few sends there are', async () => {
  const times = await runQuery(getSendTimes, ctxOf(cast.editor), { accountId: cast.account.id })
  expect(times).toMatchObject({ basis: 'default', sends: 1, least: 30, zone: 'Asia/Shanghai' })
})
