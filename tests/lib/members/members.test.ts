import { beforeEach, describe, expect, it } from 'vitest'
import { changeMember, leaveAccount, listPeople, removeMember, renewMember } from '@/lib/members'
import { listDrafts } from '@/lib/articles'
import type { OperatorActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { actorOfToken } from '@/lib/platform/session/read'
import { sessionToken } from '@/lib/platform/session/token'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, NOW } from '@/tests/support/cast'
import { CODE, crowd, mailedCode } from './setting'

let cast: Cast
let accountId: string
beforeEach(async () => {
  cast = await makeCast()
  accountId = cast.account.id
})

/** The actor that this person's next request has. */
const nextRequest = async ({ sessionId }: OperatorActor, now: Date) =>
  actorOfToken('operator', await sessionToken('operator', sessionId, 3600), now)

const oneMonth = (person: OperatorActor, until: Date) =>
  db.membership.updateMany({ where: { accountId, operatorId: person.id }, data: { term: 'ONE_MONTH', until } })

const change = async (by: OperatorActor, who: OperatorActor, changes: object = {}) => {
  await mailedCode(by.id)
  const wish = { accountId, operatorId: who.id, role: 'service', term: 'long_term', code: CODE, ...changes }
  return execute(changeMember, ctxOf(by), wish)
}
const manage = async (
  useCase: typeof renewMember | typeof removeMember,
  by: OperatorActor,
  who: OperatorActor,
  now = NOW,
) => {
  await mailedCode(by.id, { now })
  const input = { accountId, operatorId: who.id, code: CODE }
  return useCase === renewMember
    ? execute(renewMember, ctxOf(by, { now }), input)
    : execute(removeMember, ctxOf(by, { now }), input)
}

describe('a membership', () => {
  it('that is removed gives nothing any more at the very next request', async () => {
    expect(await nextRequest(cast.editor, NOW)).toMatchObject({ memberships: { [accountId]: 'editor' } })
    await manage(removeMember, cast.administrator, cast.editor)
    const actor = await nextRequest(cast.editor, after(1))
    expect(actor).toMatchObject({ kind: 'operator', memberships: { [cast.service.id]: 'editor' } })
    await expect(runQuery(listDrafts, ctxOf(actor, { now: after(1) }), { accountId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('of one month ends by its date, with no job: the person is a stranger then', async () => {
    await oneMonth(cast.editor, after(DAY))
    expect(await nextRequest(cast.editor, after(DAY - 1))).toMatchObject({ memberships: { [accountId]: 'editor' } })
    const actor = await nextRequest(cast.editor, after(DAY))
    await expect(runQuery(listDrafts, ctxOf(actor), { accountId })).rejects.toMatchObject({ kind: 'not_found' })
    const { members } = await runQuery(listPeople, ctxOf(cast.holder, { now: after(DAY) }), { accountId })
    expect(members.find(({ operatorId }) => operatorId === cast.editor.id)).toMatchObject({ isOver: true })
  })

  it('of one month can be renewed, to the end of the platform’s day a month on, also when it is over', async () => {
    await oneMonth(cast.editor, after(DAY))
    const now = after(2 * DAY)
    const view = await manage(renewMember, cast.holder, cast.editor, now)
    expect(view).toMatchObject({ until: '2026-12-20T16:00:00.000Z' })
    expect(await nextRequest(cast.editor, now)).toMatchObject({ memberships: { [accountId]: 'editor' } })
    await expect(manage(renewMember, cast.holder, cast.agent)).rejects.toMatchObject({ code: 'members.not_one_month' })
  })

  it('is renewed only while a place is free', async () => {
    await oneMonth(cast.editor, after(-DAY))
    await crowd(accountId, 'ONE_MONTH', 20, after(DAY))
    await expect(manage(renewMember, cast.holder, cast.editor)).rejects.toMatchObject({ code: 'members.no_place' })
  })

  it('changes role at once, with the second factor; of two changes at once one wins', async () => {
    await expect(change(cast.holder, cast.editor, { code: '' })).rejects.toMatchObject({
      issues: [{ code: 'identity.second_factor_needed' }],
    })
    const results = await Promise.allSettled([
      change(cast.holder, cast.editor, { role: 'service' }),
      change(cast.administrator, cast.editor, { role: 'analyst' }),
    ])
    const won = results.filter(({ status }) => status === 'fulfilled')
    // Either both saw different states, one after the other, or one of them was told.
    expect(won.length).toBeGreaterThan(0)
    expect(
      results.every(
        (r) => r.status === 'fulfilled' || (r.reason as { code: string }).code === 'members.changed_meanwhile',
      ),
    ).toBe(true)
    expect(await nextRequest(cast.editor, NOW)).not.toMatchObject({ memberships: { [accountId]: 'editor' } })
  })

  it('becomes long-term only while a place is free', async () => {
    await oneMonth(cast.editor, after(DAY))
    await crowd(accountId, 'LONG_TERM', 2, null)
    await expect(change(cast.holder, cast.editor, { role: 'editor' })).rejects.toMatchObject({
      code: 'members.no_place',
    })
    await manage(removeMember, cast.holder, cast.agent)
    await db.mailCode.deleteMany()
    await change(cast.holder, cast.editor, { role: 'editor' })
    expect(await db.membership.findFirst({ where: { accountId, operatorId: cast.editor.id } })).toMatchObject({
      term: 'LONG_TERM',
      until: null,
    })
  })

  it('of an administrator is the holder’s to touch, the holder’s own nobody’s, and one’s own only to leave (ACC-8)', async () => {
    await expect(change(cast.administrator, cast.holder)).rejects.toMatchObject({ code: 'members.holder_stays' })
    await expect(manage(removeMember, cast.administrator, cast.holder)).rejects.toMatchObject({
      code: 'members.holder_stays',
    })
    await expect(change(cast.administrator, cast.administrator)).rejects.toMatchObject({ code: 'members.not_yourself' })
    await expect(change(cast.administrator, cast.editor, { role: 'administrator' })).rejects.toMatchObject({
      code: 'members.holder_chooses_administrators',
    })
    await expect(execute(leaveAccount, ctxOf(cast.holder), { accountId })).rejects.toMatchObject({
      code: 'members.holder_stays',
    })
    await manage(removeMember, cast.holder, cast.administrator)
    expect(await db.membership.count({ where: { accountId, role: 'HOLDER', until: null } })).toBe(1)
  })

  it('is left once', async () => {
    const leave = () => execute(leaveAccount, ctxOf(cast.analyst), { accountId })
    const results = await Promise.allSettled([leave(), leave()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.domainEvent.count({ where: { name: 'members.left' } })).toBe(1)
  })
})

describe('an editor', () => {
  it('is refused every change of people, in words', async () => {
    for (const attempt of [
      () => change(cast.editor, cast.agent),
      () => manage(removeMember, cast.editor, cast.agent),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden', code: 'members.not_your_task' })
    }
  })

  it('sees who works here without their addresses, and no invitations (AUTH-4)', async () => {
    const view = await runQuery(listPeople, ctxOf(cast.editor), { accountId })
    expect(view.members).toHaveLength(5)
    expect(view.members.filter(({ email, isMe }) => email !== null && !isMe)).toEqual([])
    expect([view.invitations, view.mayGive]).toEqual([[], []])
  })
})
