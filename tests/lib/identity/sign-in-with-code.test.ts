import { describe, expect, it } from 'vitest'
import { requestSignInCode, signInWithCode } from '@/lib/identity'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { actorOfToken } from '@/lib/platform/session/read'
import { sessionToken } from '@/lib/platform/session/token'
import { after, ctxOf, makeCast, MINUTE, NOBODY } from '@/tests/support/cast'
import { codesInQueue, lastCode, otherThan } from './outbox'

const door = 'operator' as const
const email = 'new@people.example'
const ctx = ctxOf(NOBODY)
const ask = () => execute(requestSignInCode, ctx, { door, email })
const enter = (code: string, more: object = {}, at = ctx) =>
  execute(signInWithCode, at, { door, email, code, name: '阿雲', device: 'device-1', ...more })

describe('signing in by mailed code', () => {
  it('the first sign-in makes the person and a session that its token opens', async () => {
    await ask()
    const opened = await enter(await lastCode())
    const person = await db.operator.findUniqueOrThrow({ where: { email } })
    expect(person).toMatchObject({ name: '阿雲', locale: 'zh-Hant', lastSignInAt: ctx.now })
    const token = await sessionToken('operator', opened.sessionId, opened.maxAgeSeconds)
    expect(await actorOfToken('operator', token, ctx.now)).toMatchObject({ kind: 'operator', id: person.id })
  })

  it('a session for one door is worth nothing at another', async () => {
    await ask()
    const opened = await enter(await lastCode())
    const token = await sessionToken('operator', opened.sessionId, 3600)
    expect(await actorOfToken('subscriber', token, ctx.now)).toEqual({ kind: 'anonymous' })
    const forged = await sessionToken('subscriber', opened.sessionId, 3600)
    expect(await actorOfToken('subscriber', forged, ctx.now)).toEqual({ kind: 'anonymous' })
  })

  it('without a name a newcomer is asked for it, and the code is still good', async () => {
    await ask()
    const code = await lastCode()
    await expect(enter(code, { name: '' })).rejects.toMatchObject({
      issues: [{ path: 'name', code: 'identity.name_needed' }],
    })
    await expect(enter(code)).resolves.toMatchObject({ deviceId: 'device-1' })
  })

  it('answers alike for a known and an unknown address', async () => {
    await makeCast()
    const known = await execute(requestSignInCode, ctx, { door, email: 'Holder@cast.example ' })
    expect(known).toEqual({ email: 'holder@cast.example', expiresAt: (await ask()).expiresAt })
  })

  it('a code works once', async () => {
    await ask()
    const code = await lastCode()
    await enter(code)
    await expect(enter(code)).rejects.toMatchObject({ issues: [{ code: 'identity.code_wrong' }] })
  })

  it('a code dies after ten minutes', async () => {
    await ask()
    const late = ctxOf(NOBODY, { now: after(10 * MINUTE) })
    await expect(enter(await lastCode(), {}, late)).rejects.toMatchObject({ issues: [{ code: 'identity.code_wrong' }] })
  })

  it('five wrong tries use a code up, although each was refused', async () => {
    await ask()
    const code = await lastCode()
    for (let tries = 0; tries < 5; tries++) await expect(enter(otherThan(code))).rejects.toThrow()
    await expect(enter(code)).rejects.toMatchObject({ issues: [{ code: 'identity.code_wrong' }] })
    expect((await db.mailCode.findFirstOrThrow()).attempts).toBe(5)
  })

  it('a newer code ends the older one', async () => {
    await ask()
    await ask()
    const [first = '', second = ''] = await codesInQueue()
    if (first !== second) await expect(enter(first)).rejects.toThrow()
    await expect(enter(second)).resolves.toBeDefined()
  })

  it('of two who enter the same code at once, one is in', async () => {
    await makeCast()
    await execute(requestSignInCode, ctx, { door, email: 'holder@cast.example' })
    const code = await lastCode()
    const both = [1, 2].map(() => execute(signInWithCode, ctx, { door, email: 'holder@cast.example', code }))
    const ends = await Promise.allSettled(both)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('the sixth code in a quarter of an hour is refused, with the time it may be asked for again', async () => {
    for (let asked = 0; asked < 5; asked++) await ask()
    await expect(ask()).rejects.toMatchObject({
      kind: 'limit',
      code: 'identity.too_many_codes',
      facts: { again: expect.any(String) },
    })
    expect(await codesInQueue()).toHaveLength(5)
  })

  it('neither the database nor the queue holds a code in clear', async () => {
    await ask()
    const code = await lastCode()
    const [kept] = await db.mailCode.findMany()
    const rows = await db.$queryRaw<{ text: string }[]>`SELECT data::text AS text FROM pgboss.job`
    expect(JSON.stringify(kept)).not.toContain(code)
    for (const { text } of rows) expect(text).not.toContain(`"${code}"`)
  })
})
