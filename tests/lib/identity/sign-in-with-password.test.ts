import { beforeEach, describe, expect, it } from 'vitest'
import {
  addAdministrator,
  addPerson,
  hashPassword,
  signInAdministrator,
  signInWithPassword,
  totpCode,
} from '@/lib/identity'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { after, ctxOf, MINUTE, NOBODY, NOW } from '@/tests/support/cast'

const ctx = ctxOf(NOBODY)
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const password = 'a long and quiet river'
const passwordHash = await hashPassword(password)
const known = { locale: 'zh-Hans', now: NOW, passwordHash }

beforeEach(async () => {
  await addPerson(db, 'subscriber', { ...known, email: 'reader@people.example', name: '小雨' })
  await addPerson(db, 'subscriber', {
    ...known,
    email: 'codeonly@people.example',
    name: '小雪',
    passwordHash: undefined,
  })
  await addAdministrator(db, { ...known, email: 'mod@staff.example', name: '陳法', role: 'moderator', totpSecret })
})

const enter = (email: string, given = password) =>
  execute(signInWithPassword, ctx, { door: 'subscriber', email, password: given, device: null })
const enterStaff = (code: string, more: object = {}, at = ctx) =>
  execute(signInAdministrator, at, { email: 'mod@staff.example', password, code, ...more })

describe('signing in by password', () => {
  it('opens a session and keeps the password as argon2id', async () => {
    const { sessionId } = await enter('reader@people.example')
    expect(await db.session.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({
      door: 'SUBSCRIBER',
      endedAt: null,
    })
    expect(passwordHash).toMatch(/^\$argon2id\$/)
  })

  it('a wrong password, an unknown address and one without a password answer alike', async () => {
    const refused = { kind: 'invalid', code: 'identity.password_wrong', facts: {} }
    await expect(enter('reader@people.example', 'wrong')).rejects.toMatchObject(refused)
    await expect(enter('nobody@people.example')).rejects.toMatchObject(refused)
    await expect(enter('codeonly@people.example')).rejects.toMatchObject(refused)
  })

  it('the address of one door is unknown at the other', async () => {
    const atOther = execute(signInWithPassword, ctx, { door: 'operator', email: 'reader@people.example', password })
    await expect(atOther).rejects.toMatchObject({ code: 'identity.password_wrong' })
  })

  it('after ten tries the right password is refused too, with the time of the next try', async () => {
    for (let tries = 0; tries < 10; tries++) await expect(enter('reader@people.example', 'wrong')).rejects.toThrow()
    const told = await enter('reader@people.example').catch((error: unknown) => error)
    expect(told).toMatchObject({ kind: 'limit', code: 'identity.too_many_tries', facts: { again: expect.any(String) } })
  })
})

describe('signing in as staff', () => {
  it('takes password and authenticator code together', async () => {
    const { sessionId, maxAgeSeconds } = await enterStaff(totpCode(totpSecret, NOW))
    expect(maxAgeSeconds).toBe(12 * 3600)
    expect(await db.session.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({ door: 'ADMINISTRATOR' })
  })

  it('does not say which of the two was wrong', async () => {
    const refused = { kind: 'invalid', code: 'identity.staff_wrong', facts: {} }
    const code = totpCode(totpSecret, NOW)
    await expect(enterStaff(code, { password: 'wrong' })).rejects.toMatchObject(refused)
    await expect(enterStaff(totpCode(totpSecret, after(-5 * MINUTE)))).rejects.toMatchObject(refused)
    await expect(enterStaff(code, { email: 'nobody@staff.example' })).rejects.toMatchObject(refused)
  })

  it('a code works once, also for two at once', async () => {
    const code = totpCode(totpSecret, NOW)
    const ends = await Promise.allSettled([enterStaff(code), enterStaff(code)])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(enterStaff(code)).rejects.toMatchObject({ kind: 'conflict', code: 'identity.totp_used' })
    await expect(
      enterStaff(totpCode(totpSecret, after(MINUTE)), {}, ctxOf(NOBODY, { now: after(MINUTE) })),
    ).resolves.toBeDefined()
  })

  it('who has left stays out', async () => {
    await db.administrator.updateMany({ data: { leftAt: NOW } })
    await expect(enterStaff(totpCode(totpSecret, NOW))).rejects.toMatchObject({ code: 'identity.staff_wrong' })
  })
})
