import { beforeEach, describe, expect, it } from 'vitest'
import { receiveMessage } from '@/lib/conversation'
import { endAccount, getErasure } from '@/lib/lifecycle'
import { erasureSteps, KEPT } from '@/lib/lifecycle/erasure-plan'
import { readCatalogue } from '@/lib/lifecycle/erasure-store'
import { storePicture } from '@/lib/media'
import { db, pool, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { storage } from '@/lib/platform/storage'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY, NOW, SYSTEM } from '@/tests/support/cast'
import { decideFirst } from './judged'
import { picture } from './picture'
import { newsOf, sweep } from './setting'
import { send } from '../mass-send/setting'

const OWNERS = `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name IN ('account_id', 'owner_id', 'owner_account_id')`

/** Every table of the database that can name an account, with how many rows name this one. */
async function rowsOf(accountId: string): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ table: string; column: string }>(OWNERS)
  const found: Record<string, number> = {}
  for (const { table, column } of rows) {
    const sql = `SELECT count(*)::int AS count FROM "${table}" WHERE "${column}" = $1`
    const count = (await pool.query<{ count: number }>(sql, [accountId])).rows[0]?.count ?? 0
    if (count > 0) found[table] = count
  }
  return found
}

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

/** Gives the account something of everything. */
async function fillAccount(): Promise<{ sha256: string }> {
  const accountId = cast.account.id
  const ctx = ctxOf(cast.editor)
  const { id } = await storePicture(ctx, { accountId, name: '霧', bytes: await picture(1) })
  await send({ accountId })
  await execute(receiveMessage, ctxOf(cast.reader), { accountId, clientMessageId: newId(), text: '在嗎' })
  await db.autoReply.create({
    data: {
      id: newId(NOW),
      accountId,
      trigger: 'DEFAULT',
      keywords: [],
      contents: [],
      createdAt: NOW,
      savedAt: NOW,
    },
  })
  await db.articleRead.create({
    data: { accountId, articleId: newId(), day: NOW, readerKey: 'k', at: NOW },
  })
  await decideFirst(cast)
  return db.material.findUniqueOrThrow({ where: { id }, select: { sha256: true } })
}

const end = () =>
  transaction((tx) => endAccount(tx, { accountId: cast.account.id, cause: 'PENALTY', reason: '' }, ctxOf(SYSTEM)))
const keyOf = (sha256: string) => `originals/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}.png`

describe('the erasure of an ended account', () => {
  it('does not begin before the export time is over', async () => {
    await end()
    await sweep(after(29 * DAY))
    expect(await db.erasure.count()).toBe(0)
    expect((await rowsOf(cast.account.id)).membership).toBeGreaterThan(0)
  })

  it('leaves no row of the account in any table of the database but those that are kept by a rule, and no file', async () => {
    const { sha256 } = await fillAccount()
    await end()
    const before = await rowsOf(cast.account.id)
    expect(Object.keys(before).length).toBeGreaterThan(12)
    await sweep(after(40 * DAY))
    const left = Object.keys(await rowsOf(cast.account.id))
    expect(left.filter((table) => !(table in KEPT))).toEqual([])
    expect(left).toContain('penalty')
    expect(await storage().exists(keyOf(sha256))).toBe(false)
    expect(await db.erasableFile.count()).toBe(0)
  })

  it('leaves other accounts whole, also a picture of the same bytes', async () => {
    const { sha256 } = await fillAccount()
    await storePicture(ctxOf(cast.stranger), { accountId: cast.other.id, name: '同', bytes: await picture(1) })
    const before = await rowsOf(cast.other.id)
    await end()
    await sweep(after(40 * DAY))
    expect(await rowsOf(cast.other.id)).toEqual(before)
    expect(await storage().exists(keyOf(sha256))).toBe(true)
  })

  it('gives a proof that lists what went and what stays under which rule, and is mailed to the holder', async () => {
    await fillAccount()
    await end()
    const before = await rowsOf(cast.account.id)
    await sweep(after(40 * DAY))
    const { code, handle } = await db.erasure.findFirstOrThrow()
    const proof = await runQuery(getErasure, ctxOf(NOBODY), { code })
    expect(handle).toBe(cast.account.handle)
    expect(proof.finishedAt).not.toBeNull()
    const erased = new Map(proof.erased.map(({ table, rows }) => [table, rows]))
    for (const table of ['article', 'message', 'follow', 'membership', 'material']) {
      expect([table, erased.get(table)]).toEqual([table, before[table]])
    }
    expect(proof.kept).toContainEqual({ table: 'penalty', rows: 1, rule: 'MOD-8' })
    expect(proof.listHash).toMatch(/^[0-9a-f]{64}$/)
    expect(await newsOf(cast.holder.id)).toEqual(['account_erased'])
    expect(JSON.stringify(proof)).not.toContain(cast.account.name)
  })

  it('run again changes nothing', async () => {
    await fillAccount()
    await end()
    await sweep(after(40 * DAY))
    const proof = await db.erasure.findFirstOrThrow()
    await sweep(after(41 * DAY))
    expect(await db.erasure.findFirstOrThrow()).toEqual(proof)
  })

  it('takes the personal data of a subject that has no other account', async () => {
    await end()
    await sweep(after(40 * DAY))
    const subject = await db.subject.findUniqueOrThrow({ where: { id: cast.account.subjectId } })
    expect([subject.name, subject.contactName, subject.contactPhone]).toEqual(['', '', ''])
  })
})

describe('the plan of an erasure', () => {
  it('has every table that names an account, or a rule that keeps it', async () => {
    const { tables, links } = await readCatalogue(db)
    const planned = new Set(erasureSteps(tables, links).map(({ table }) => table.name))
    const { rows } = await pool.query<{ table: string }>(OWNERS)
    const forgotten = rows.map(({ table }) => table).filter((table) => !planned.has(table) && !(table in KEPT))
    expect(forgotten).toEqual(['erasable_file'])
  })

  it('takes a table of a later version along, and what hangs on it first', () => {
    const table = (name: string, owner: string | null) => ({ name, owner, keys: ['id'], file: null })
    const link = { child: 'leaf', columns: ['branch_id'], parent: 'branch', parentColumns: ['id'] }
    const steps = erasureSteps([table('branch', 'account_id'), table('leaf', null), table('sky', null)], [link])
    expect(steps.map((step) => step.table.name)).toEqual(['leaf', 'branch'])
    expect(steps[0]?.condition).toBe(`("branch_id") IN (SELECT "id" FROM "branch" WHERE "account_id" = $1::uuid)`)
  })

  it('refuses to begin when a kept table hangs on one that goes', () => {
    const table = (name: string, owner: string | null) => ({ name, owner, keys: ['id'], file: null })
    const link = { child: 'penalty', columns: ['branch_id'], parent: 'branch', parentColumns: ['id'] }
    expect(() => erasureSteps([table('branch', 'account_id'), table('penalty', 'account_id')], [link])).toThrow('kept')
  })
})
