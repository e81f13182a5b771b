import { describe, expect, it } from 'vitest'
import {
  addPerson,
  endOtherSessions,
  endSession,
  hashPassword,
  listSessions,
  requestSecondFactor,
  setPassword,
  signInWithPassword,
  signOut,
} from '@/lib/identity'
import { db, transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { verifySecondFactor } from '@/lib/identity'
import { ctxOf, makeCast, NOBODY, NOW } from '@/tests/support/cast'
import { lastCode, otherThan } from './outbox'

const password = 'a long and quiet river'
const passwordHash = await hashPassword(password)

async function twoSignIns(device: [string, string]) {
  const id = await addPerson(db, 'operator', {
    email: 'two@people.example',
    name: '二',
    locale: 'en',
    now: NOW,
    passwordHash,
  })
  const enter = (mark: string) =>
    execute(signInWithPassword, ctxOf(NOBODY), {
      door: 'operator',
      email: 'two@people.example',
      password,
      device: mark,
    })
  const [first, second] = [await enter(device[0]), await enter(device[1])]
  const actor = { kind: 'operator', id, sessionId: second.sessionId, memberships: {} } as const
  return { first, second, ctx: ctxOf(actor) }
}

describe('sessions', () => {
  it('lists the open sign-ins and marks the one that asks', async () => {
    const { first, second, ctx } = await twoSignIns(['a', 'b'])
    const view = await runQuery(listSessions, ctx, {})
    expect(new Set(view.sessions.map(({ id, isThisOne }) => `${id} ${isThisOne}`))).toEqual(
      new Set([`${first.sessionId} false`, `${second.sessionId} true`]),
    )
    expect(view.hasPassword).toBe(true)
  })

  it('ends one, all others, or itself', async () => {
    const { first, ctx } = await twoSignIns(['a', 'b'])
    await execute(endSession, ctx, { sessionId: first.sessionId })
    await expect(execute(endSession, ctx, { sessionId: first.sessionId })).rejects.toMatchObject({ kind: 'conflict' })
    expect(await execute(endOtherSessions, ctx, {})).toEqual({ ended: 0 })
    expect(await execute(signOut, ctx, {})).toEqual({ ended: 1 })
    expect(await db.session.count({ where: { endedAt: null } })).toBe(0)
  })

  it("another person's session does not exist", async () => {
    const cast = await makeCast()
    const ask = execute(endSession, ctxOf(cast.stranger), { sessionId: cast.holder.sessionId })
    await expect(ask).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('a device that was not used before is announced, the first one and a known one are not', async () => {
    await twoSignIns(['a', 'a'])
    expect(await db.domainEvent.count({ where: { name: 'identity.signed_in_from_new_device' } })).toBe(0)
    await db.operator.deleteMany()
    await twoSignIns(['a', 'b'])
    expect(await db.domainEvent.count({ where: { name: 'identity.signed_in_from_new_device' } })).toBe(1)
  })

  it('a changed password ends every other sign-in, and needs the present one', async () => {
    const { ctx } = await twoSignIns(['a', 'b'])
    const change = (current: string) => execute(setPassword, ctx, { password: 'another long river', current })
    await expect(change('wrong')).rejects.toMatchObject({
      issues: [{ path: 'current', code: 'identity.current_wrong' }],
    })
    expect(await change(password)).toEqual({ endedSessions: 1 })
  })
})

describe('the second factor', () => {
  const verify = (ctx: ReturnType<typeof ctxOf>, code?: string) =>
    transaction((tx) => verifySecondFactor(tx, ctx, code))

  it('is a mailed code that works once', async () => {
    const cast = await makeCast()
    const ctx = ctxOf(cast.holder)
    expect(await execute(requestSecondFactor, ctx, {})).toMatchObject({ email: 'h•••@cast.example' })
    const code = await lastCode()
    await expect(verify(ctx)).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'identity.second_factor_needed' }],
    })
    await expect(verify(ctx, otherThan(code))).rejects.toMatchObject({ issues: [{ code: 'identity.code_wrong' }] })
    await verify(ctx, code)
    await expect(verify(ctx, code)).rejects.toMatchObject({ issues: [{ code: 'identity.code_wrong' }] })
  })

  it("is still good when the deed was refused after it, and nobody else's", async () => {
    const cast = await makeCast()
    await execute(requestSecondFactor, ctxOf(cast.holder), {})
    const code = await lastCode()
    const refused = transaction(async (tx) => {
      await verifySecondFactor(tx, ctxOf(cast.holder), code)
      throw new Error('the deed failed')
    })
    await expect(refused).rejects.toThrow('the deed failed')
    await expect(verify(ctxOf(cast.editor), code)).rejects.toMatchObject({ issues: [{ code: 'identity.code_wrong' }] })
    await verify(ctxOf(cast.holder), code)
  })
})
