import { erasePersonFromAcceptances, recordAcceptance } from '@/lib/agreement'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import { receiveMessage } from '@/lib/conversation'
import { askForCopy, deletePerson, forgetCopies, getCopy, getPrivacy } from '@/lib/personal-data'
import { eraseRows } from '@/lib/personal-data/erase-store'
import { db, pool, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { storage } from '@/lib/platform/storage'
import { execute, runQuery } from '@/lib/platform/use-case'
import { addressOf, after, type Cast, ctxOf, DAY, HOUR, makeCast, NOW } from '@/tests/support/cast'
import { personNumber } from '../accounts/fill'
import { change } from '../confirmations/setting'
import { ask, withKeys } from '../names/setting'
import { offer } from '../proofs/setting'
import { askedCopy, codeOf } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

async function copyOf(cast: Cast): Promise<Record<string, unknown>> {
  const { requestId } = await askedCopy(cast)
  const { key } = await runQuery(getCopy, ctxOf(cast.holder), { requestId })
  const stored = await storage().get(key)
  if (!stored) throw new Error('no copy')
  return JSON.parse(await text(stored.stream)) as Record<string, unknown>
}

describe('a copy of one’s own data', () => {
  it('needs the second factor', async () => {
    await expect(execute(askForCopy, ctxOf(cast.holder), { code: '000000' })).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('of an operator holds what the house holds of them, without passwords and secrets', async () => {
    await db.operator.update({ where: { id: cast.holder.id }, data: { passwordHash: 'argon', totpSecret: 'sealed' } })
    // With an authenticator the mailed code would not serve.
    await db.operator.update({ where: { id: cast.holder.id }, data: { totpSecret: null } })
    const copy = await copyOf(cast)
    expect(copy).toMatchObject({ person: [{ email: addressOf('holder') }] })
    expect((copy.memberships as unknown[]).length).toBe(2)
    expect(JSON.stringify(copy)).not.toMatch(/argon|password_hash|totp_secret|storage_key/)
  })

  it('tells which proofs were shown, of what change and for which name, never the files or the number', async () => {
    const number = personNumber(31)
    await change(cast, { operatorIdentityNumber: number, proofIds: await offer(cast) })
    await ask(await withKeys(cast), '林間又記')
    const copy = await copyOf(cast)
    expect(copy.confirmations).toMatchObject([
      { account: '林間小記', state: 'WAITING', changes: { proofs: ['ID_FRONT'] }, shown: [{ kind: 'ID_FRONT' }] },
    ])
    expect(copy.names).toMatchObject([{ from: '林間小記', to: '林間又記' }])
    expect(JSON.stringify(copy)).not.toMatch(new RegExp(`${number}|file_key|operatorNumberSealed`))
  })

  it('is the person’s alone', async () => {
    const { requestId } = await askedCopy(cast)
    await expect(runQuery(getCopy, ctxOf(cast.editor), { requestId })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(runQuery(getCopy, ctxOf(cast.reader), { requestId })).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('is purged after its days', async () => {
    const { requestId } = await askedCopy(cast)
    await forgetCopies(after(9 * DAY))
    expect(await storage().exists(`personal/${requestId}/own-data.json`)).toBe(false)
    await expect(runQuery(getCopy, ctxOf(cast.holder, { now: after(9 * DAY) }), { requestId })).rejects.toMatchObject({
      code: 'personal_data.gone',
    })
  })

  it('needs a fresh sign-in where there is no address', async () => {
    await db.operator.update({ where: { id: cast.editor.id }, data: { email: null } })
    await expect(execute(askForCopy, ctxOf(cast.editor), {})).rejects.toMatchObject({
      code: 'personal_data.sign_in_again',
    })
    await db.session.updateMany({ where: { personId: cast.editor.id }, data: { createdAt: NOW } })
    await execute(askForCopy, ctxOf(cast.editor, { now: after(HOUR / 12) }), {})
  })
})

const PERSONS = `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
  WHERE table_schema = 'public' AND data_type = 'uuid'
    AND column_name IN ('person_id', 'subscriber_id', 'operator_id', 'reporter_id')`

/** In which tables a person's id stands. */
async function standsIn(id: string): Promise<string[]> {
  const { rows } = await pool.query<{ table: string; column: string }>(PERSONS)
  const found: string[] = []
  for (const { table, column } of rows) {
    const { rowCount } = await pool.query(`SELECT FROM "${table}" WHERE "${column}" = $1 LIMIT 1`, [id])
    if (rowCount) found.push(table)
  }
  return found.sort()
}

/** What the job does but for its mail. */
async function erase(person: { door: 'OPERATOR' | 'SUBSCRIBER'; personId: string }): Promise<void> {
  await eraseRows(person)
  await transaction((tx) => erasePersonFromAcceptances(tx, person.door, person.personId))
}

describe('deleting oneself', () => {
  it('is refused to who holds accounts, and names them', async () => {
    const wish = { sure: 'on' as const, code: await codeOf('holder') }
    await expect(execute(deletePerson, ctxOf(cast.holder), wish)).rejects.toMatchObject({
      code: 'personal_data.holds_accounts',
      facts: { names: expect.stringContaining(cast.account.name) as string },
    })
    const privacy = await runQuery(getPrivacy, ctxOf(cast.holder), {})
    expect(privacy.holds.map(({ id }) => id).sort()).toEqual([cast.account.id, cast.service.id].sort())
  })

  it('of an operator ends their sign-ins and roles at once, and leaves nothing that names them', async () => {
    await execute(deletePerson, ctxOf(cast.editor), { sure: 'on', code: await codeOf('editor') })
    expect(await db.session.count({ where: { personId: cast.editor.id } })).toBe(0)
    expect(await db.operator.findUniqueOrThrow({ where: { id: cast.editor.id } })).toMatchObject({
      email: null,
      name: '',
    })
    await erase({ door: 'OPERATOR', personId: cast.editor.id })
    expect(await standsIn(cast.editor.id)).toEqual(['person_request'])
  })

  it('of a subscriber takes follows and messages; what they reported stays without them', async () => {
    const accountId = cast.account.id
    await execute(receiveMessage, ctxOf(cast.reader), { accountId, clientMessageId: newId(), text: '在嗎' })
    await execute(deletePerson, ctxOf(cast.reader), { sure: 'on', code: await codeOf('reader') })
    await erase({ door: 'SUBSCRIBER', personId: cast.reader.id })
    expect(await db.message.count()).toBe(0)
    expect(await standsIn(cast.reader.id)).toEqual(['person_request'])
  })

  it('leaves the versions and times of what was accepted, and nobody’s name on them (AGR-1)', async () => {
    const who = { door: 'SUBSCRIBER' as const, personId: cast.reader.id }
    const accepted = await transaction((tx) => recordAcceptance(tx, ctxOf(cast.reader), who))
    await execute(deletePerson, ctxOf(cast.reader), { sure: 'on', code: await codeOf('reader') })
    await erase(who)
    const kept = await db.acceptance.findMany({ where: { door: 'SUBSCRIBER', personId: null }, orderBy: { id: 'asc' } })
    expect(kept.map(({ document, version }) => `${document} ${version}`).sort()).toEqual(
      accepted.map(({ document, version }) => `${document} ${version}`).sort(),
    )
    expect(
      kept.every(({ personHash, acceptedAt }) => personHash !== null && acceptedAt.getTime() === NOW.getTime()),
    ).toBe(true)
  })

  it('asked for twice at once is one', async () => {
    const code = await codeOf('editor')
    const once = () => execute(deletePerson, ctxOf(cast.editor), { sure: 'on', code })
    const ends = await Promise.allSettled([once(), once()])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('lets the address sign up anew, as somebody else', async () => {
    await execute(deletePerson, ctxOf(cast.editor), { sure: 'on', code: await codeOf('editor') })
    const id = newId(NOW)
    await db.operator.create({ data: { id, email: addressOf('editor'), name: '新人', createdAt: NOW } })
    expect(id).not.toBe(cast.editor.id)
  })
})
