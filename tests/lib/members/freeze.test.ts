import { beforeEach, describe, expect, it } from 'vitest'
import { freezeSending, unfreezeSending } from '@/lib/members'
import { deliverSend, scheduleMassSend } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { drafts, send, stateOf, usedOf } from '../mass-send/setting'
import { CODE, mailedCode } from './setting'

let cast: Cast
let accountId: string
beforeEach(async () => {
  cast = await makeCast()
  accountId = cast.account.id
})

type Who = 'holder' | 'administrator'
const freeze = (who: Who = 'holder', everybody?: 'on', now = NOW) =>
  execute(freezeSending, ctxOf(cast[who], { now }), { accountId, reason: '收到陌生裝置的登入信', everybody })
const unfreeze = async (who: Who = 'holder', now = after(1000)) => {
  await mailedCode(cast[who].id, { now })
  return execute(unfreezeSending, ctxOf(cast[who], { now }), { accountId, code: CODE })
}
const openSessions = async () =>
  (await db.session.findMany({ where: { door: 'OPERATOR', endedAt: null } })).map(({ id }) => id)

describe('“someone else uses my account” (ACC-9)', () => {
  it('ends the other sign-ins of the holder, keeps the one that asks, and leaves colleagues signed in', async () => {
    const session = { door: 'OPERATOR', personId: cast.holder.id, address: '198.51.100.1', userAgent: 'x' } as const
    const [intruder, times] = [newId(), { createdAt: after(-DAY), seenAt: after(-DAY), expiresAt: after(DAY) }]
    await db.session.create({ data: { id: intruder, ...session, ...times } })
    expect(await freeze()).toEqual({ endedSessions: 1 })
    const open = await openSessions()
    expect([open.includes(intruder), open.includes(cast.holder.sessionId)]).toEqual([false, true])
    expect(open).toContain(cast.editor.sessionId)
  })

  it('with everybody signs out all who work on the account, and nobody else', async () => {
    await freeze('holder', 'on')
    expect((await openSessions()).toSorted()).toEqual([cast.holder.sessionId, cast.stranger.sessionId].toSorted())
  })

  it('refuses a mass-send at once, and says since when, why and who can end it', async () => {
    await freeze()
    await mailedCode(cast.editor.id)
    const input = { accountId, articleIds: await drafts(accountId), clientKey: newId(), code: CODE }
    await expect(execute(scheduleMassSend, ctxOf(cast.editor), input)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'mass_send.sending_frozen',
      facts: { since: expect.any(String), rule: 'ACC-9' },
    })
    expect(await usedOf(accountId)).toBe(0)
  })

  it('rejects a scheduled send whose time comes meanwhile, and gives its quota back', async () => {
    const { id } = await send({ accountId, sendAt: after(DAY) })
    await freeze()
    const deliver = () => execute(deliverSend, ctxOf(SYSTEM, { now: after(DAY + 1000) }), { accountId, massSendId: id })
    expect(await deliver()).toBe('rejected')
    expect(await stateOf(accountId, id)).toBe('REJECTED')
    expect(await usedOf(accountId)).toBe(0)
    expect(await db.broadcast.findFirst({ where: { id } })).toMatchObject({ stoppedReason: 'sending_frozen' })
  })

  it('racing a send: what is not visible when the freeze is answered never becomes so', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const now = after(round * DAY)
      const { id } = await send({ accountId, sendAt: now, now: after(-HOUR, now) })
      const [, whenFrozen] = await Promise.all([
        execute(deliverSend, ctxOf(SYSTEM, { now }), { accountId, massSendId: id }),
        freeze('holder', undefined, now).then(() => stateOf(accountId, id)),
      ])
      expect(await stateOf(accountId, id)).toBe(whenFrozen === 'VISIBLE' ? 'VISIBLE' : 'REJECTED')
      await unfreeze('holder', after(1000, now))
      await db.mailCode.deleteMany()
    }
  })

  it('pressed by two at once is one freeze', async () => {
    await Promise.all([freeze('holder'), freeze('administrator')])
    expect(await db.sendingFreeze.count()).toBe(1)
    expect(await db.domainEvent.count({ where: { name: 'members.sending_frozen' } })).toBe(1)
  })

  it('is for the holder and administrators; an editor is refused', async () => {
    const asEditor = execute(freezeSending, ctxOf(cast.editor), { accountId })
    await expect(asEditor).rejects.toMatchObject({ kind: 'forbidden', code: 'members.not_your_task' })
  })
})

describe('ending the freeze', () => {
  it('is the holder’s alone, with the second factor, once; then sends go out again', async () => {
    await freeze('administrator')
    await expect(unfreeze('administrator')).rejects.toMatchObject({ code: 'members.holder_unfreezes' })
    const bare = execute(unfreezeSending, ctxOf(cast.holder), { accountId })
    await expect(bare).rejects.toMatchObject({ issues: [{ code: 'identity.second_factor_needed' }] })
    const results = await Promise.allSettled([unfreeze(), unfreeze()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(send({ accountId, now: after(2000) })).resolves.toMatchObject({ state: 'visible' })
  })
})
