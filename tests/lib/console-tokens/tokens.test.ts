import { beforeEach, expect, test } from 'vitest'
import { actorOfConsoleToken, listTokens, makeToken, revokeToken } from '@/lib/console-tokens'
import { db } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'
import { CODE, mailedCode } from '@/tests/lib/members/setting'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE, NOW } from '@/tests/support/cast'
import { aToken } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ kind, code, facts }: Refusal) => ({ kind, code, facts }),
  )
const call = (token: string, now = NOW) =>
  actorOfConsoleToken(new Request('http://x/', { headers: { authorization: `Bearer ${token}` } }), {
    now,
    address: '203.0.113.9',
  })

test('a token is shown once and kept as a hash; a wrong second factor makes none', async () => {
  const wrong = execute(makeToken, ctxOf(cast.editor), { name: 'x', days: 30, code: '000000' })
  expect(await refusalOf(wrong)).toMatchObject({ kind: 'invalid' })
  expect(await db.consoleToken.count()).toBe(0)
  const { token, secret } = await aToken(cast.editor)
  expect(secret).toMatch(/^xintai_[2-9a-z]{40}$/)
  expect(token).toMatchObject({ tail: secret.slice(-4), state: 'good', expiresAt: after(90 * DAY).toISOString() })
  const kept = JSON.stringify(await db.consoleToken.findMany())
  expect(kept).not.toContain(secret)
  expect(kept).not.toContain(secret.slice(7, 20))
  expect(JSON.stringify(await db.actionLog.findMany())).not.toContain(secret)
})

test('whoever brings it is its person with the roles of this moment, and its use is noted', async () => {
  const { secret } = await aToken(cast.editor)
  expect(await call(secret)).toMatchObject({ kind: 'operator', id: cast.editor.id })
  expect((await call(secret)).memberships[cast.account.id]).toBe('editor')
  await db.membership.deleteMany({ where: { operatorId: cast.editor.id } })
  expect((await call(secret)).memberships).toEqual({})
  expect(await runQuery(listTokens, ctxOf(cast.editor), {})).toMatchObject({
    tokens: [{ lastUsedAt: NOW.toISOString(), lastUsedFrom: '203.0.113.9' }],
  })
})

test('a missing, a wrong, a revoked and an expired token are answered word for word the same', async () => {
  const [one, two] = [await aToken(cast.editor), await aToken(cast.editor, { now: after(MINUTE), days: 30 })]
  await execute(revokeToken, ctxOf(cast.editor), { tokenId: one.token.id })
  const none = await refusalOf(actorOfConsoleToken(new Request('http://x/'), { now: NOW, address: '203.0.113.9' }))
  expect(none).toEqual({ kind: 'unauthenticated', code: 'console_tokens.no_good_token', facts: {} })
  const lastOther = two.secret.replace(/.$/, (letter) => (letter === '2' ? '3' : '2'))
  expect(await refusalOf(call(one.secret))).toEqual(none)
  expect(await refusalOf(call(two.secret, after(31 * DAY)))).toEqual(none)
  expect(await refusalOf(call(lastOther))).toEqual(none)
  expect(await refusalOf(call('x'))).toEqual(none)
  expect(await call(two.secret)).toMatchObject({ id: cast.editor.id })
})

test('a token is revoked once, by its own person', async () => {
  const { token } = await aToken(cast.editor)
  const revoke = (who = cast.editor) => refusalOf(execute(revokeToken, ctxOf(who), { tokenId: token.id }))
  expect(await revoke(cast.holder)).toMatchObject({ kind: 'not_found' })
  const answers = await Promise.all([revoke(), revoke()])
  expect(answers.filter((answer) => answer === null)).toHaveLength(1)
  expect(answers.find((answer) => answer !== null)).toMatchObject({ code: 'console_tokens.revoked_already' })
})

test('the eleventh good token is refused, also of two made at once', async () => {
  for (let at = 0; at < 9; at++) await aToken(cast.editor, { now: after(at * MINUTE) })
  await mailedCode(cast.editor.id, { now: after(10 * MINUTE) })
  await db.operator.update({ where: { id: cast.editor.id }, data: { totpSecret: null } })
  const make = () =>
    refusalOf(execute(makeToken, ctxOf(cast.editor, { now: after(10 * MINUTE) }), { name: 'x', days: 30, code: CODE }))
  const answers = await Promise.all([make(), make()])
  expect(answers.filter((answer) => answer === null)).toHaveLength(1)
  expect(answers).toContainEqual({ kind: 'limit', code: 'console_tokens.too_many', facts: { limit: 10 } })
})
