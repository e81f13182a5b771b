import { beforeEach, describe, expect, it } from 'vitest'
import { exportActions, listActions } from '@/lib/members'
import { createDraft } from '@/lib/articles'
import { updateProfile } from '@/lib/accounts'
import { recordAction } from '@/lib/platform/action-log'
import { db, transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast } from '@/tests/support/cast'

let cast: Cast
let accountId: string
beforeEach(async () => {
  cast = await makeCast()
  accountId = cast.account.id
  await execute(createDraft, ctxOf(cast.editor, { address: '198.51.100.7' }), { accountId })
  await execute(updateProfile, ctxOf(cast.administrator, { now: after(DAY) }), { accountId, intro: '新的介紹' })
  await execute(createDraft, ctxOf(cast.stranger), { accountId: cast.other.id })
})

const log = (changes: object = {}, who: 'holder' | 'administrator' = 'holder') =>
  runQuery(listActions, ctxOf(cast[who], { now: after(2 * DAY) }), { accountId, ...changes })
const names = async (changes: object) => (await log(changes)).rows.map(({ name }) => name)

describe('the action log', () => {
  it('says who did what, from where, when; of this account only, the newest first', async () => {
    expect((await log()).rows).toMatchObject([
      { name: 'accounts.update-profile', actorName: 'administrator', at: after(DAY).toISOString() },
      { name: 'articles.create-draft', actorName: 'editor', address: '198.51.100.7' },
    ])
  })

  it('is found by words of the act in the reader’s language, by person, address, day and id', async () => {
    expect(await names({ q: '草稿' })).toEqual(['articles.create-draft'])
    expect(await names({ q: 'ADMIN' })).toEqual(['accounts.update-profile'])
    expect(await names({ q: '198.51.' })).toEqual(['articles.create-draft'])
    expect(await names({ who: cast.editor.id })).toEqual(['articles.create-draft'])
    expect(await names({ what: 'accounts' })).toEqual(['accounts.update-profile'])
    expect(await names({ from: '2026-11-19' })).toEqual(['accounts.update-profile'])
    expect(await names({ until: '2026-11-18' })).toEqual(['articles.create-draft'])
    expect(await names({ q: '沒有這種事' })).toEqual([])
  })

  it('shows what the platform’s staff did, and neither who nor from where (AUTH-4)', async () => {
    const action = { name: 'moderation.decide-case', accountId, targetId: null, actorId: cast.moderator.id }
    await transaction((tx) => recordAction(tx, ctxOf(cast.moderator), action))
    const { rows } = await log({ who: 'staff' })
    expect(rows).toMatchObject([{ actorKind: 'administrator', actorId: null, actorName: null, address: null }])
    expect(JSON.stringify(rows)).not.toContain(cast.moderator.id)
    expect(await names({ q: '203.0.113' })).toEqual(['accounts.update-profile'])
  })

  it('is read page by page without a gap or a repetition', async () => {
    for (let n = 0; n < 5; n += 1) await execute(createDraft, ctxOf(cast.editor, { now: after(n) }), { accountId })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await log({ limit: 2, cursor })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([seen.length, new Set(seen).size]).toEqual([7, 7])
    expect((await runQuery(exportActions, ctxOf(cast.holder), { accountId })).rows).toHaveLength(7)
  })

  it.each([
    ['UPDATE', `UPDATE action_log SET name = 'x'`],
    ['DELETE', 'DELETE FROM action_log'],
    ['TRUNCATE', 'TRUNCATE action_log'],
  ])('refuses %s, whoever asks the database', async (_, statement) => {
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/append-only/)
    expect(await db.actionLog.count({ where: { ownerId: accountId } })).toBe(2)
  })

  it('is for the holder and administrators', async () => {
    await expect(log({}, 'administrator')).resolves.toBeDefined()
    await expect(runQuery(listActions, ctxOf(cast.editor), { accountId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(runQuery(listActions, ctxOf(cast.stranger), { accountId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})
