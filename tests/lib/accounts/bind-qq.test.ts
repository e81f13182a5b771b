import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindQq, getApplication, startApplication } from '@/lib/accounts'
import { vouchForQq } from '@/lib/identity'
import type { OperatorActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { qqAccessToken, qqProfile } from '@/lib/platform/session/qq'
import { authorizeAddress, bindingSettings, openErrand, sealErrand } from '@/lib/platform/session/qq-binding'
import { type QqServer, startQqServer } from '@/lib/platform/session/qq-server'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, ctxOf, MINUTE, NOBODY, NOW, SYSTEM } from '@/tests/support/cast'
import { fill, newOperator, personNumber, submit } from './fill'

let qq: QqServer
beforeAll(async () => {
  qq = await startQqServer()
  Object.assign(env, { QQ_CLIENT_ID: qq.clientId, QQ_CLIENT_SECRET: qq.clientSecret, QQ_ISSUER: qq.issuer })
})
afterAll(() => qq.stop())

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

/** What a browser does: goes to QQ, says who it is there, and brings the code back. */
async function throughQq(number: string, name = '企鵝') {
  const settings = bindingSettings()
  if (!settings) throw new Error('QQ is not set up')
  const away = new URL(authorizeAddress(settings, 'a state'))
  const form = await (await fetch(away)).text()
  const hidden = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
  const body = new URLSearchParams({ ...Object.fromEntries(hidden), number, name })
  const answer = await fetch(new URL('/oauth2.0/authorize', away), { method: 'POST', body, redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([
    `${env.XINTAI_URL}/api/bind/qq/callback`,
    'a state',
  ])
  const code = back.searchParams.get('code') ?? ''
  return { code, settings, profile: await qqProfile(settings, await qqAccessToken(settings, code)) }
}

const vouched = async (actor: OperatorActor, openid: string) =>
  (await execute(vouchForQq, ctxOf(SYSTEM), { operatorId: actor.id, openid })).proof

/** Binds a registration of this operator to a number, as the round trip does. */
async function bind(actor: OperatorActor, applicationId: string, number: string) {
  const { profile } = await throughQq(number)
  const proof = await vouched(actor, profile.openid)
  return execute(bindQq, ctxOf(actor), { applicationId, proof, label: profile.nickname })
}

describe('binding by QQ (ACC-1)', () => {
  test('a round trip over HTTP proves the number, whose name is shown and whose id is bound', async () => {
    const actor = await newOperator()
    const { id: applicationId } = await execute(startApplication, ctxOf(actor), {})
    await bind(actor, applicationId, '10001')
    const view = await runQuery(getApplication, ctxOf(actor), { applicationId })
    expect(view).toMatchObject({ bindingKind: 'qq', binding: '企鵝', done: { binding: true } })
    const { answers } = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
    expect(answers).toMatchObject({ binding: { kind: 'qq', address: expect.stringMatching(/^[0-9A-F]{32}$/) } })
  })

  test('a code works once, and only for its own application', async () => {
    const { code, settings } = await throughQq('10002')
    await expect(qqAccessToken(settings, code)).rejects.toThrow('promises')
    await expect(qqAccessToken({ ...settings, clientSecret: 'guessed' }, code)).rejects.toThrow('promises')
  })

  test('nobody but the house vouches, and what it vouched for is one operator’s, once', async () => {
    const [actor, other] = [await newOperator(), await newOperator()]
    const input = { operatorId: actor.id, openid: 'F00DF00DF00DF00D' }
    for (const who of [NOBODY, actor])
      expect(await codeOf(execute(vouchForQq, ctxOf(who), input))).toBe('request.not_found')
    const { id: applicationId } = await execute(startApplication, ctxOf(actor), {})
    const { id: theirs } = await execute(startApplication, ctxOf(other), {})
    const proof = await vouched(actor, input.openid)
    const use = (who: OperatorActor, id: string) =>
      codeOf(execute(bindQq, ctxOf(who), { applicationId: id, proof, label: '企鵝' }))
    expect(await use(other, theirs)).toBe('identity.proof_gone')
    expect(await use(actor, applicationId)).toBe('done')
    expect(await use(actor, applicationId)).toBe('identity.proof_gone')
  })

  test('a number that is a reader’s, or another account’s, is refused by its kind, and nobody is named', async () => {
    const actor = await newOperator()
    const { profile } = await throughQq('10003')
    await db.subscriber.create({ data: { id: newId(), qqOpenid: profile.openid, name: '讀者', createdAt: NOW } })
    const { id } = await execute(startApplication, ctxOf(actor), {})
    expect(await codeOf(bind(actor, id, '10003'))).toBe('accounts.binding_taken_subscriber')

    const first = await newOperator()
    const filled = await fill(first, { name: '先綁的號' })
    await bind(first, filled, '10004')
    await submit(first, filled)
    expect(await codeOf(bind(actor, id, '10004'))).toBe('accounts.binding_taken_account')
  })

  test('of two registrations racing for one number, exactly one wins', async () => {
    const racers = await Promise.all(
      [1, 2].map(async (n) => {
        const actor = await newOperator()
        const id = await fill(actor, { name: `搶綁的號${n}`, identityNumber: personNumber(20 + n) })
        await bind(actor, id, '10005')
        return { actor, id }
      }),
    )
    const codes = await Promise.all(racers.map(({ actor, id }) => codeOf(submit(actor, id))))
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(await db.account.count({ where: { bindingKind: 'qq' } })).toBe(1)
  })

  test('two tabs of one registration that bind at once leave one binding, and the other tab is told or overtaken', async () => {
    const actor = await newOperator()
    const { id } = await execute(startApplication, ctxOf(actor), {})
    const proofs = await Promise.all([vouched(actor, 'A'.repeat(32)), vouched(actor, 'B'.repeat(32))])
    const codes = await Promise.all(
      proofs.map((proof) => codeOf(execute(bindQq, ctxOf(actor), { applicationId: id, proof, label: '企鵝' }))),
    )
    expect(codes).toContain('done')
    for (const code of codes) expect(['done', 'accounts.application_changed']).toContain(code)
  })
})

describe('the errand between going and coming back', () => {
  const errand = () => ({ state: 's', operatorId: newId(), applicationId: newId(), until: after(MINUTE).getTime() })

  test('opens for its own state and in time alone', () => {
    const given = errand()
    const sealed = sealErrand(given)
    expect(openErrand(sealed, 's', NOW)).toEqual(given)
    expect(openErrand(sealed, 'another', NOW)).toBeNull()
    expect(openErrand(sealed, 's', after(2 * MINUTE))).toBeNull()
    expect(openErrand('v1.made-up', 's', NOW)).toBeNull()
    expect(openErrand(undefined, '', NOW)).toBeNull()
  })
})
