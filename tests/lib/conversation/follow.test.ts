import { beforeEach, describe, expect, it } from 'vitest'
import { follow } from '@/lib/conversation'
import { contactsOf, followersCount, followStateOf, listFollowers, remarkFollower, unfollow } from '@/lib/followers'
import { getMyConversation } from '@/lib/messages'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { setFixedReply } from '@/lib/replies'
import { subscriberActor, after, type Cast, ctxOf, DAY, makeCast, NOW } from '@/tests/support/cast'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const press = (now = NOW) => execute(follow, ctxOf(cast.passerBy, { now }), { code: cast.account.sceneCode })
const stateNow = () => followStateOf(db, cast.passerBy.id, cast.account.id)

describe('following', () => {
  it('an account that is unknown, by a code that is unknown or has run out, finds nothing', async () => {
    await db.sceneCode.create({
      data: { code: 'old', accountId: cast.account.id, scene: '海報', createdAt: after(-DAY), expiresAt: NOW },
    })
    for (const code of ['nothing', 'old']) {
      await expect(execute(follow, ctxOf(cast.passerBy), { code })).rejects.toMatchObject({ kind: 'not_found' })
    }
  })
  it('an account that is not live is refused', async () => {
    await db.account.update({ where: { id: cast.account.id }, data: { state: 'FROZEN' } })
    await expect(press()).rejects.toMatchObject({ code: 'accounts.not_live' })
  })
  it('is counted once, with its scene and event, however often it is pressed', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => press()))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already', 'already', 'already', 'already', 'new'])
    expect(new Set(outcomes.map(({ openid }) => openid)).size).toBe(1)
    expect(await followersCount(db, cast.account.id)).toBe(2)
    expect(await db.domainEvent.count({ where: { name: 'follower.gained' } })).toBe(1)
  })
  it('notes which of our pages led to it; a code with a scene of its own says more', async () => {
    await db.sceneCode.create({
      data: { code: 'poster', accountId: cast.account.id, scene: '海報', createdAt: NOW, expiresAt: null },
    })
    const sceneOf = async (words: object, by = subscriberActor()) => {
      await db.subscriber.create({ data: { id: by.id, name: '讀者', createdAt: NOW } })
      await execute(follow, ctxOf(by), words)
      const row = await db.follow.findFirstOrThrow({ where: { subscriberId: by.id }, select: { scene: true } })
      return row.scene
    }
    const { id: accountId, sceneCode: code } = cast.account
    expect(await sceneOf({ code })).toBe('')
    expect(await sceneOf({ code, from: 'article' })).toBe('@article')
    expect(await sceneOf({ code: 'poster', from: 'profile' })).toBe('海報')
    expect(await sceneOf({ accountId })).toBe('@profile')
  })
  it('sends the reply on following in the same breath, once', async () => {
    const contents = [
      { kind: 'text' as const, text: '歡迎' },
      { kind: 'text' as const, text: '輸入「茶」看茶單' },
    ]
    await execute(setFixedReply, ctxOf(cast.editor), { accountId: cast.account.id, trigger: 'follow', contents })
    await press()
    await press()
    const talk = await runQuery(getMyConversation, ctxOf(cast.passerBy), { accountId: cast.account.id })
    expect(talk.messages.map(({ text, madeBy }) => [text, madeBy])).toEqual([
      ['歡迎', 'follow'],
      ['輸入「茶」看茶單', 'follow'],
    ])
    expect(talk.unread).toBe(2)
  })
  it('again after leaving keeps openid, remark and history, and counts from the new day', async () => {
    const { openid } = await press()
    await execute(remarkFollower, ctxOf(cast.agent), { accountId: cast.account.id, openid, remark: '老顧客' })
    await execute(unfollow, ctxOf(cast.passerBy, { now: after(DAY) }), { accountId: cast.account.id })
    await execute(unfollow, ctxOf(cast.passerBy, { now: after(DAY) }), { accountId: cast.account.id })
    expect([await followersCount(db, cast.account.id), (await stateNow())?.following]).toEqual([1, false])
    expect(await db.domainEvent.count({ where: { name: 'follower.lost' } })).toBe(1)
    expect(await press(after(2 * DAY))).toMatchObject({ openid, outcome: 'again' })
    expect(await stateNow()).toMatchObject({ openid, following: true, since: after(2 * DAY).toISOString() })
    const { followers } = await runQuery(listFollowers, ctxOf(cast.analyst), {
      accountId: cast.account.id,
      search: '老顧',
    })
    expect(followers).toMatchObject([{ openid, remark: '老顧客', scene: '' }])
  })
})

it('Two accounts know the same person under ids that have nothing in common', async () => {
  const one = await press()
  const other = await execute(follow, ctxOf(cast.passerBy), { accountId: cast.other.id, from: 'search' })
  expect(one.openid).not.toBe(other.openid)
  expect(`${one.openid}${other.openid}`).not.toContain(cast.passerBy.id)
  expect((await contactsOf(db, cast.passerBy.id)).map(({ accountId }) => accountId).sort()).toEqual(
    [cast.account.id, cast.other.id].sort(),
  )
})

it('An account sees of its followers no mail and no id that others could compare', async () => {
  await press()
  const page = await runQuery(listFollowers, ctxOf(cast.holder), { accountId: cast.account.id })
  expect(JSON.stringify(page)).not.toContain('@cast.example')
  expect(JSON.stringify(page.followers[0])).not.toContain(cast.passerBy.id)
})

it('The number of followers follows rows that are written in bulk, changed and deleted', async () => {
  const subscribers = Array.from({ length: 50 }, (_, at) => ({
    id: crypto.randomUUID(),
    name: `讀者${at}`,
    createdAt: NOW,
  }))
  await db.subscriber.createMany({ data: subscribers })
  await db.follow.createMany({
    data: subscribers.map(({ id }) => ({
      accountId: cast.other.id,
      subscriberId: id,
      openid: `bulk-${id}`,
      followedAt: NOW,
    })),
  })
  expect(await followersCount(db, cast.other.id)).toBe(50)
  await db.follow.updateMany({
    where: { accountId: cast.other.id, subscriberId: { in: subscribers.slice(0, 20).map(({ id }) => id) } },
    data: { unfollowedAt: NOW },
  })
  expect(await followersCount(db, cast.other.id)).toBe(30)
  await db.follow.deleteMany({ where: { accountId: cast.other.id } })
  expect(await followersCount(db, cast.other.id)).toBe(0)
})
