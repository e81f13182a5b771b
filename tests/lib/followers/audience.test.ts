import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { blockFollower, countAudience, reachedBy, saveMyTraits, tagFollowers, unfollow } from '@/lib/followers'
import { Audience, type ChosenAudience } from '@/lib/followers/contract'
import { audienceView } from '@/lib/followers/audience-rules'
import { getFolder } from '@/lib/inbox'
import { placeOf } from '@/lib/inbox/place'
import * as inbox from '@/lib/inbox/store'
import { scheduleMassSend } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { drafts } from '@/tests/lib/mass-send/setting'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE, NOW, SYSTEM } from '@/tests/support/cast'

let cast: Cast
let accountId: string
beforeEach(async () => {
  cast = await makeCast()
  accountId = cast.account.id
})

const chosen = (changes: Partial<ChosenAudience>): Audience =>
  Audience.parse({ kind: 'chosen', tagIds: [], sexes: [], regions: [], scenes: [], ...changes })
const openid = () => `o0-${cast.reader.id}`

async function tag(name = '茶友'): Promise<string> {
  const id = newId(NOW)
  await db.followerTag.create({ data: { accountId, id, name, createdAt: NOW } })
  return id
}
const mark = (tagId: string, deed: 'add' | 'remove', now = NOW) =>
  execute(tagFollowers, ctxOf(cast.editor, { now }), { accountId, tagId, openids: [openid()], deed })
const sendTo = async (audience: Audience, now = NOW) => {
  const input = { accountId, articleIds: await drafts(accountId), clientKey: newId(), audience }
  return execute(scheduleMassSend, ctxOf(SYSTEM, { now }), input)
}
const seen = async (now = after(2 * DAY)) =>
  (await runQuery(getFolder, ctxOf(cast.reader, { now }), {})).sends.map(({ id }) => id)

describe('a send to a tag', () => {
  it('reaches who bears it at that instant: not who gets it later, and still who loses it', async () => {
    const [kept, late] = [await tag('早'), await tag('晚')]
    await mark(kept, 'add')
    const first = await sendTo(chosen({ tagIds: [kept] }), after(MINUTE))
    await expect(sendTo(chosen({ tagIds: [late] }), after(DAY))).rejects.toMatchObject({
      code: 'followers.audience_nobody',
    })
    await db.follow.create({
      data: { accountId, subscriberId: cast.passerBy.id, openid: 'o-passer-by', followedAt: NOW },
    })
    await execute(tagFollowers, ctxOf(cast.editor), { accountId, tagId: late, openids: ['o-passer-by'], deed: 'add' })
    const second = await sendTo(chosen({ tagIds: [late] }), after(DAY))
    expect([first.audienceCount, second.audienceCount]).toEqual([1, 1])
    await mark(kept, 'remove', after(DAY + MINUTE))
    await mark(late, 'add', after(DAY + MINUTE))
    expect(await seen()).toEqual([first.id])
  })

  it('asks for one of its tags, or for all of them', async () => {
    const [one, two] = [await tag('一'), await tag('二')]
    await mark(one, 'add')
    expect(await reachedBy(db, accountId, chosen({ tagIds: [one, two], match: 'any' }))).toBe(1)
    expect(await reachedBy(db, accountId, chosen({ tagIds: [one, two], match: 'all' }))).toBe(0)
    await mark(two, 'add')
    expect(await reachedBy(db, accountId, chosen({ tagIds: [one, two], match: 'all' }))).toBe(1)
  })

  it('is refused when the tag is gone, when nothing is chosen, and for another account’s tag', async () => {
    const gone = await tag()
    await db.followerTag.updateMany({ data: { deletedAt: NOW } })
    await expect(sendTo(chosen({ tagIds: [gone] }))).rejects.toMatchObject({ code: 'followers.tag_gone' })
    await expect(sendTo(chosen({}))).rejects.toMatchObject({ issues: [{ code: 'followers.audience_empty' }] })
    const foreign = newId()
    await db.followerTag.create({ data: { accountId: cast.other.id, id: foreign, name: '別家', createdAt: NOW } })
    await expect(sendTo(chosen({ tagIds: [foreign] }))).rejects.toMatchObject({ code: 'followers.tag_gone' })
  })
})

describe('who is blocked', () => {
  const block = (wish: 'yes' | 'no', now: Date) =>
    execute(blockFollower, ctxOf(cast.editor, { now }), { accountId, openid: openid(), block: wish })

  it('gets nothing that is sent in that time, also when the block is over', async () => {
    const before = await sendTo({ kind: 'everyone' }, NOW)
    await block('yes', after(MINUTE))
    const meanwhile = await sendTo({ kind: 'everyone' }, after(DAY))
    expect([meanwhile.audienceCount, await seen()]).toEqual([0, [before.id]])
    await block('no', after(DAY + MINUTE))
    const later = await sendTo({ kind: 'everyone' }, after(2 * DAY))
    expect(await seen(after(3 * DAY))).toEqual([later.id, before.id])
  })
})

describe('what is said of an audience', () => {
  it('names those left out, each under the first reason that applies', async () => {
    const tagId = await tag()
    const count = (audience: Audience) => runQuery(countAudience, ctxOf(cast.analyst), { accountId, audience })
    expect(await count(chosen({ tagIds: [tagId] }))).toMatchObject({
      reached: 0,
      leftOut: [{ reason: 'not_tagged', count: 1 }],
    })
    await mark(tagId, 'add')
    expect(await count(chosen({ tagIds: [tagId] }))).toMatchObject({ reached: 1, leftOut: [] })
    await execute(unfollow, ctxOf(cast.reader), { accountId })
    expect(await count(chosen({ tagIds: [tagId] }))).toMatchObject({
      reached: 0,
      leftOut: [{ reason: 'unfollowed', count: 1 }],
    })
  })

  it('nobody’s sex can be found out by asking: small audiences are neither counted nor sent to (AUTH-4)', async () => {
    await execute(saveMyTraits, ctxOf(cast.reader), { sex: 'female', region: '350000' })
    const audience = chosen({ sexes: ['female'] })
    expect(await runQuery(countAudience, ctxOf(cast.holder), { accountId, audience })).toMatchObject({
      ...{ reached: 0, leftOut: [], tooFew: { least: 20 } },
    })
    await expect(sendTo(audience)).rejects.toMatchObject({ code: 'followers.audience_too_few' })
  })

  it('of a larger one only tens are said', () => {
    const numbers = { followers: 100, blocked: 0, left: 0, tagged: 100, ofScene: 100, reached: 57 }
    const view = audienceView(chosen({ sexes: ['male'] }), numbers, 20)
    expect(view).toMatchObject({ reached: 50, leftOut: [{ reason: 'other_traits', count: 50 }] })
  })
})

it(
  'the count before sending is the number of those who then find it, whatever the conditions',
  { timeout: 60_000 },
  async () => {
    const tags = [await tag('甲'), await tag('乙')]
    const person = fc.record({
      tags: fc.subarray([0, 1]),
      sex: fc.constantFrom('', 'female', 'male'),
      region: fc.constantFrom('', '350000', '110000'),
      scene: fc.constantFrom('', '@profile', '海報'),
      fate: fc.constantFrom('follows', 'follows', 'follows', 'left', 'blocked'),
    })
    const wish = fc.record({
      tags: fc.subarray([0, 1]),
      match: fc.constantFrom('any' as const, 'all' as const),
      sexes: fc.subarray(['female', 'male'] as const),
      regions: fc.subarray(['350000'] as const),
      scenes: fc.subarray(['', '海報']),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), wish, async (people, wanted) => {
        await db.broadcast.deleteMany()
        await db.follow.deleteMany()
        const ids = people.map(() => newId())
        await db.subscriber.createMany({ data: ids.map((id) => ({ id, name: id, createdAt: NOW })) })
        await db.follow.createMany({
          data: people.map(({ scene, fate }, at) => ({
            ...{ accountId, subscriberId: ids[at] ?? '', openid: newId(), scene, followedAt: after(-DAY) },
            unfollowedAt: fate === 'left' ? after(-MINUTE) : null,
            blockedAt: fate === 'blocked' ? after(-MINUTE) : null,
          })),
        })
        await db.tagging.createMany({
          data: people.flatMap((one, at) =>
            one.tags.map((n) => ({ accountId, tagId: tags[n] ?? '', subscriberId: ids[at] ?? '', since: after(-DAY) })),
          ),
        })
        await db.subscriberTrait.createMany({
          data: people.map(({ sex, region }, at) => ({ subscriberId: ids[at] ?? '', since: after(-DAY), sex, region })),
        })
        const { tags: wantedTags, ...rest } = wanted
        const audience = chosen({ ...rest, tagIds: wantedTags.map((n) => tags[n] ?? '') })
        const id = newId()
        await db.broadcast.create({
          data: {
            ...{ accountId, id, state: 'VISIBLE', clientKey: id, audience, articleIds: [], acceptedAt: NOW },
            ...{ sendAt: NOW, visibleAt: NOW, quotaWindow: 'day', quotaLimit: 1 },
          },
        })
        const place = placeOf('folder', NOW)
        let found = 0
        for (const subscriberId of ids) {
          const first = await inbox.feed(db, { subscriberId, place, before: null, limit: 1 })
          const later = await inbox.feed(db, { subscriberId, place, before: { at: after(DAY), id: newId() }, limit: 1 })
          expect(later.length).toBe(first.length)
          expect(await inbox.markSeen(db, { subscriberId, place, upTo: after(MINUTE) })).toBe(first.length)
          found += first.length
        }
        expect(found).toBe(await reachedBy(db, accountId, audience))
      }),
      { numRuns: 25 },
    )
  },
)
