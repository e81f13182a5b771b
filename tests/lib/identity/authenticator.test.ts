import { beforeEach, describe, expect, it } from 'vitest'
import {
  beginAuthenticator,
  confirmAuthenticator,
  getSecondFactor,
  listSignIns,
  removeAuthenticator,
  renewRecoveryCodes,
  requestSecondFactor,
  totpCode,
  verifySecondFactor,
} from '@/lib/identity'
import { db, transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE, NOW, operatorActor } from '@/tests/support/cast'
import { lastCode } from './outbox'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const at = (now = NOW, who = cast.holder) => ctxOf(who, { now })
const verify = (code: string, now = NOW) => transaction((tx) => verifySecondFactor(tx, at(now), code))
const refused = (code: string) => ({ issues: [{ path: 'code', code }] })

async function pendingSecret(now = NOW): Promise<string> {
  const { pending } = await runQuery(getSecondFactor, at(now), {})
  return pending?.secret ?? 'no secret'
}

/** Sets the holder's authenticator up, from the mailed code to the recovery codes. */
async function setUp(now = NOW) {
  await execute(requestSecondFactor, at(now), {})
  await execute(beginAuthenticator, at(now), { code: await lastCode() })
  const secret = await pendingSecret(now)
  const { recoveryCodes } = await execute(confirmAuthenticator, at(now), { code: totpCode(secret, now) })
  return { secret, recoveryCodes }
}

describe('setting an authenticator up', () => {
  it('asks for the present second factor first, so that a stolen session cannot lock its owner out', async () => {
    await expect(execute(beginAuthenticator, at(), { code: '' })).rejects.toMatchObject(
      refused('identity.second_factor_needed'),
    )
    expect((await runQuery(getSecondFactor, at(), {})).pending).toBeNull()
  })

  it('is in force only after its first code, with ten recovery codes, and lies sealed', async () => {
    await execute(requestSecondFactor, at(), {})
    await execute(beginAuthenticator, at(), { code: await lastCode() })
    const secret = await pendingSecret()
    await expect(execute(confirmAuthenticator, at(), { code: '000000' })).rejects.toMatchObject(
      refused('identity.authenticator_wrong'),
    )
    expect(await runQuery(getSecondFactor, at(), {})).toMatchObject({ kind: 'mail' })
    const { recoveryCodes } = await execute(confirmAuthenticator, at(), { code: totpCode(secret, NOW) })
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(await runQuery(getSecondFactor, at(), {})).toMatchObject({
      kind: 'totp',
      recoveryCodesLeft: 10,
      pending: null,
    })
    const kept = JSON.stringify([await db.operator.findMany(), await db.recoveryCode.findMany()])
    for (const text of [secret, ...recoveryCodes]) expect(kept).not.toContain(text)
    expect(await db.domainEvent.count({ where: { name: 'identity.second_factor_changed' } })).toBe(1)
  })

  it('that was begun a quarter of an hour ago must begin again', async () => {
    await execute(requestSecondFactor, at(), {})
    await execute(beginAuthenticator, at(), { code: await lastCode() })
    const secret = await pendingSecret()
    const late = after(16 * MINUTE)
    await expect(execute(confirmAuthenticator, at(late), { code: totpCode(secret, late) })).rejects.toMatchObject({
      code: 'identity.authenticator_not_begun',
    })
  })

  it('confirmed in two tabs at once is set up once, with one set of recovery codes', async () => {
    await execute(requestSecondFactor, at(), {})
    await execute(beginAuthenticator, at(), { code: await lastCode() })
    const code = totpCode(await pendingSecret(), NOW)
    const confirm = () => execute(confirmAuthenticator, at(), { code })
    const results = await Promise.allSettled([confirm(), confirm()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.recoveryCode.count()).toBe(10)
  })

  it('needs no code of who came by QQ and has no address: there is none to ask for', async () => {
    const actor = operatorActor()
    await db.operator.create({ data: { id: actor.id, qqOpenid: 'QQ-OPENID-1', name: 'Q', createdAt: NOW } })
    expect(await runQuery(getSecondFactor, at(NOW, actor), {})).toMatchObject({ kind: 'none' })
    await execute(beginAuthenticator, at(NOW, actor), {})
    expect(await db.operator.findUnique({ where: { id: actor.id } })).toMatchObject({ totpPendingAt: NOW })
  })
})

describe('once there is an authenticator', () => {
  it('a code by mail is not sent and no longer serves', async () => {
    await execute(requestSecondFactor, at(), {})
    const first = await lastCode()
    await execute(beginAuthenticator, at(), { code: first })
    await execute(requestSecondFactor, at(), {})
    const second = await lastCode()
    await execute(confirmAuthenticator, at(), { code: totpCode(await pendingSecret(), NOW) })
    await expect(verify(second)).rejects.toMatchObject(refused('identity.authenticator_wrong'))
    await expect(execute(requestSecondFactor, at(), {})).rejects.toMatchObject({
      code: 'identity.authenticator_expected',
    })
  })

  it('its code works once, of two at once for one of them; the next step’s works again', async () => {
    const { secret } = await setUp()
    await expect(verify(totpCode(secret, NOW))).rejects.toMatchObject(refused('identity.authenticator_used'))
    const later = after(MINUTE)
    const results = await Promise.allSettled([
      verify(totpCode(secret, later), later),
      verify(totpCode(secret, later), later),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await verify(totpCode(secret, after(2 * MINUTE)), after(2 * MINUTE))
  })

  it('a recovery code works once, of two at once for one of them, however it is typed', async () => {
    const { recoveryCodes } = await setUp()
    const [first = '', second = ''] = recoveryCodes
    const results = await Promise.allSettled([verify(first), verify(first.toUpperCase())])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(verify(first)).rejects.toMatchObject(refused('identity.recovery_code_wrong'))
    await verify(` ${second.replace('-', '')} `)
    expect(await runQuery(getSecondFactor, at(), {})).toMatchObject({ recoveryCodesLeft: 8 })
  })

  it('is still good when the deed was refused after it', async () => {
    const { recoveryCodes } = await setUp()
    const failed = transaction(async (tx) => {
      await verifySecondFactor(tx, at(), recoveryCodes[0])
      throw new Error('the deed failed')
    })
    await expect(failed).rejects.toThrow('the deed failed')
    await verify(recoveryCodes[0] ?? '')
  })

  it('wrong tries are limited, the right code included, and the refusal says when again', async () => {
    const { recoveryCodes } = await setUp()
    for (let n = 0; n < 9; n += 1) await expect(verify('aaaaa-aaaaa')).rejects.toBeDefined()
    await expect(verify(recoveryCodes[0] ?? '')).rejects.toMatchObject({
      kind: 'limit',
      code: 'identity.too_many_tries',
      facts: { again: expect.any(String) },
    })
  })

  it('new recovery codes end the old ones', async () => {
    const { recoveryCodes } = await setUp()
    const fresh = await execute(renewRecoveryCodes, at(), { code: recoveryCodes[0] })
    await expect(verify(recoveryCodes[1] ?? '')).rejects.toMatchObject(refused('identity.recovery_code_wrong'))
    await verify(fresh.recoveryCodes[0] ?? '')
  })

  it('it is switched off only by itself, and then the mailed code serves again', async () => {
    const { recoveryCodes } = await setUp()
    await expect(execute(removeAuthenticator, at(), {})).rejects.toMatchObject(refused('identity.authenticator_needed'))
    await execute(removeAuthenticator, at(), { code: recoveryCodes[0] })
    await expect(execute(removeAuthenticator, at(), { code: recoveryCodes[1] })).rejects.toMatchObject({
      code: 'identity.no_authenticator',
    })
    await execute(requestSecondFactor, at(), {})
    await verify(await lastCode())
    expect(await db.recoveryCode.count()).toBe(0)
  })
})

describe('the latest sign-ins', () => {
  it('tell a device that was new from one that was known, the first of all being no news (ACC-9)', async () => {
    await db.session.deleteMany({ where: { personId: cast.holder.id } })
    const from = ['a', 'a', 'b'].map((deviceId, n) => ({
      id: cast.holder.sessionId.replace(/.$/, String(n)),
      door: 'OPERATOR' as const,
      personId: cast.holder.id,
      address: '203.0.113.1',
      userAgent: 'Test/1.0',
      createdAt: after(n * MINUTE),
      seenAt: NOW,
      expiresAt: after(DAY),
      endedAt: n === 0 ? after(MINUTE) : null,
      deviceId,
    }))
    await db.session.createMany({ data: from })
    const seen = await runQuery(listSignIns, at(after(5 * MINUTE)), {})
    expect(seen.map(({ isNewDevice, isOpen }) => [isNewDevice, isOpen])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ])
  })
})
