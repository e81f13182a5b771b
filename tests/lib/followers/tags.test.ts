import { beforeEach, describe, expect, it } from 'vitest'
import { createTag, deleteTag, listFollowers, listTags, renameTag, tagFollowers } from '@/lib/followers'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { type Cast, ctxOf, makeCast, NOW } from '@/tests/support/cast'

let cast: Cast
let accountId: string
beforeEach(async () => {
  cast = await makeCast()
  accountId = cast.account.id
})
const ctx = () => ctxOf(cast.editor)
const make = (name: string) => execute(createTag, ctx(), { accountId, name })
const mark = (tagId: string, deed: 'add' | 'remove' = 'add') =>
  execute(tagFollowers, ctx(), { accountId, tagId, openids: [`o0-${cast.reader.id}`], deed })
const fill = (count: number) =>
  db.followerTag.createMany({
    data: Array.from({ length: count }, (_, n) => ({ accountId, id: newId(), name: `標籤 ${n}`, createdAt: NOW })),
  })

describe('an account’s tags (MSG-8)', () => {
  it('bear names of their own, upper and lower case alike', async () => {
    const { id } = await make('Tea')
    await expect(make('tea')).rejects.toMatchObject({ issues: [{ code: 'followers.tag_taken' }] })
    const other = await make('茶')
    await expect(execute(renameTag, ctx(), { accountId, tagId: other.id, name: 'TEA' })).rejects.toMatchObject({
      issues: [{ code: 'followers.tag_taken' }],
    })
    await execute(renameTag, ctx(), { accountId, tagId: id, name: 'TEA' })
  })

  it('are a hundred at most: of two at once for the last place one is made', async () => {
    await fill(99)
    const results = await Promise.allSettled([make('甲'), make('乙')])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(make('丙')).rejects.toMatchObject({
      kind: 'limit',
      code: 'followers.tags_full',
      facts: { limit: 100 },
    })
  })

  it('deleted, mark nobody any more and leave their name free', async () => {
    const { id } = await make('茶友')
    await mark(id)
    await execute(deleteTag, ctx(), { accountId, tagId: id })
    await expect(mark(id)).rejects.toMatchObject({ kind: 'not_found' })
    expect((await runQuery(listFollowers, ctx(), { accountId })).followers[0]?.tags).toEqual([])
    await make('茶友')
  })
})

describe('a follower’s tags (MSG-8)', () => {
  it('are put on once, however often it is asked, and found by', async () => {
    const { id } = await make('茶友')
    expect(await Promise.all([mark(id), mark(id)])).toContainEqual({ changed: 1, full: 0 })
    expect(await runQuery(listTags, ctx(), { accountId })).toMatchObject([{ name: '茶友', followers: 1 }])
    const found = (tagId: string) => runQuery(listFollowers, ctx(), { accountId, tagId })
    expect((await found(id)).followers).toMatchObject([{ tags: [{ name: '茶友' }] }])
    expect((await found((await make('咖啡')).id)).followers).toEqual([])
    expect(await mark(id, 'remove')).toEqual({ changed: 1, full: 0 })
    expect(await mark(id, 'remove')).toEqual({ changed: 0, full: 0 })
  })

  it('are twenty at most, also of two at once', async () => {
    await fill(21)
    const tags = await db.followerTag.findMany({ select: { id: true } })
    for (const { id } of tags.slice(0, 19)) await mark(id)
    const last = await Promise.allSettled(tags.slice(19).map(({ id }) => mark(id)))
    expect(last.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.tagging.count({ where: { until: null } })).toBe(20)
  })
})
