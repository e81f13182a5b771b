import { beforeEach, describe, expect, it } from 'vitest'
import { invitePerson, openInvitation, resendInvitation, withdrawInvitation } from '@/lib/members'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { actorOfToken } from '@/lib/platform/session/read'
import { sessionToken } from '@/lib/platform/session/token'
import { execute, runQuery } from '@/lib/platform/use-case'
import { addressOf, after, type Cast, ctxOf, DAY, makeCast, NOW } from '@/tests/support/cast'
import { accept, CODE, crowd, emptyPlaces, invite, lastSecret, mailedCode, somebody } from './setting'

let cast: Cast
let accountId: string
beforeEach(async () => {
  cast = await makeCast()
  accountId = cast.account.id
})
const email = 'new@people.example'
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results
    .map((result) => (result.status === 'fulfilled' ? 'done' : (result.reason as { code: string }).code))
    .toSorted()

describe('an invitation', () => {
  it('is mailed as a link whose secret is kept nowhere in the clear', async () => {
    const { id } = await invite(cast.holder, { accountId, email })
    const secret = await lastSecret()
    const row = await db.invitation.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row)).not.toContain(secret)
    const jobs = await db.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job`
    expect(JSON.stringify(jobs)).not.toContain(secret)
    expect(row.expiresAt.toISOString()).toBe('2026-11-25T16:00:00.000Z')
  })

  it('needs the second factor of whoever invites, and spends no code on one that is refused (AUTH-2)', async () => {
    const wish = { accountId, email, role: 'editor', term: 'long_term' } as const
    const ctx = ctxOf(cast.holder)
    await expect(execute(invitePerson, ctx, { ...wish, code: '' })).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'identity.second_factor_needed' }],
    })
    expect(await db.invitation.count()).toBe(0)
    const code = await mailedCode(cast.holder.id)
    await expect(execute(invitePerson, ctx, { ...wish, email: addressOf('editor'), code })).rejects.toMatchObject({
      issues: [{ path: 'email', code: 'members.already_member' }],
    })
    await execute(invitePerson, ctx, { ...wish, code })
  })

  it('into the administrators is the holder’s alone to give; editors invite nobody (AUTH-2)', async () => {
    await expect(invite(cast.administrator, { accountId, email, role: 'administrator' })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'members.holder_chooses_administrators',
    })
    await expect(invite(cast.editor, { accountId, email })).rejects.toMatchObject({ code: 'members.not_your_task' })
    await expect(invite(cast.stranger, { accountId, email })).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('to an address that has an open one is refused, also of two at once; after its date it can be made anew', async () => {
    await db.membership.deleteMany({ where: { accountId, role: { in: ['ANALYST', 'SERVICE'] } } })
    const both = await Promise.allSettled([
      invite(cast.holder, { accountId, email }),
      invite(cast.administrator, { accountId, email }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(invite(cast.holder, { accountId, email, now: after(9 * DAY) })).resolves.toMatchObject({ email })
  })
})

describe('accepting', () => {
  beforeEach(() => emptyPlaces(cast))

  it('begins the membership that was offered, and the next request has its role', async () => {
    await invite(cast.holder, { accountId, email, role: 'analyst' })
    const person = await somebody(email)
    await accept(person, await lastSecret())
    await db.session.create({
      data: {
        id: person.sessionId,
        door: 'OPERATOR',
        personId: person.id,
        address: '203.0.113.9',
        userAgent: 'Test/1.0',
        createdAt: NOW,
        seenAt: NOW,
        expiresAt: after(DAY),
      },
    })
    const token = await sessionToken('operator', person.sessionId, 3600)
    expect(await actorOfToken('operator', token, NOW)).toMatchObject({ memberships: { [accountId]: 'analyst' } })
    expect(await db.domainEvent.count({ where: { name: 'members.joined' } })).toBe(1)
    expect(await db.actionLog.findFirst({ where: { name: 'members.accept-invitation' } })).toMatchObject({
      ownerId: accountId,
      actorId: person.id,
    })
  })

  it('twice at once makes one membership; the other is told', async () => {
    await invite(cast.holder, { accountId, email })
    const [person, secret] = [await somebody(email), await lastSecret()]
    const results = await Promise.allSettled([accept(person, secret), accept(person, secret), accept(person, secret)])
    expect(codes(results)).toEqual(['done', 'members.invitation_over', 'members.invitation_over'])
    expect(await db.membership.count({ where: { accountId } })).toBe(2)
    expect(await db.domainEvent.count({ where: { name: 'members.joined' } })).toBe(1)
  })

  it('is for the person who signs in with the invited address; others see for whom it is, and are refused', async () => {
    await invite(cast.holder, { accountId, email })
    const [other, secret] = [await somebody('other@people.example'), await lastSecret()]
    expect(await runQuery(openInvitation, ctxOf(other), { secret })).toMatchObject({ isForMe: false, email })
    await expect(accept(other, secret)).rejects.toMatchObject({ kind: 'forbidden', code: 'members.other_address' })
    await expect(runQuery(openInvitation, ctxOf(other), { secret: 'guessed' })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('is too late after its date, after a withdrawal, and with the link of an earlier mail', async () => {
    const { id: invitationId } = await invite(cast.holder, { accountId, email })
    const [person, first] = [await somebody(email), await lastSecret()]
    await expect(accept(person, first, after(9 * DAY))).rejects.toMatchObject({ code: 'members.invitation_over' })
    await execute(resendInvitation, ctxOf(cast.holder), { accountId, invitationId })
    await expect(accept(person, first)).rejects.toMatchObject({ kind: 'not_found' })
    const second = await lastSecret()
    await execute(withdrawInvitation, ctxOf(cast.holder), { accountId, invitationId })
    await expect(accept(person, second)).rejects.toMatchObject({ code: 'members.invitation_over' })
    await expect(execute(withdrawInvitation, ctxOf(cast.holder), { accountId, invitationId })).rejects.toMatchObject({
      kind: 'conflict',
    })
  })
})

describe('places', () => {
  beforeEach(() => emptyPlaces(cast))

  it.each([
    ['long_term', 'LONG_TERM', 5, null],
    ['one_month', 'ONE_MONTH', 20, after(10 * DAY)],
  ] as const)(
    'the last %s place goes to one of two at once, and the next is refused',
    async (term, column, limit, until) => {
      await crowd(accountId, column, limit - 1, until)
      await mailedCode(cast.holder.id)
      const press = (name: string) =>
        execute(invitePerson, ctxOf(cast.holder), { accountId, email: name, role: 'editor', term, code: CODE })
      const results = await Promise.allSettled([press('a@people.example'), press('b@people.example')])
      // The loser never reaches its code: the place is asked for first.
      expect(codes(results)).toEqual(['done', 'members.no_place'])
      await expect(press('c@people.example')).rejects.toMatchObject({
        kind: 'limit',
        code: 'members.no_place',
        facts: { term, limit, rule: 'AUTH-2' },
      })
    },
  )

  it('of two invited when one place is left, who comes second is refused and may come when one is free', async () => {
    await crowd(accountId, 'LONG_TERM', 4, null)
    const people = await Promise.all(['a@people.example', 'b@people.example'].map(somebody))
    // Written straight to the table: two invitations for one place, as after a figure fell.
    const secrets = ['first-secret', 'second-secret']
    const { secretHashOf } = await import('@/lib/members/secret')
    await db.invitation.createMany({
      data: secrets.map((secret, n) => ({
        id: newId(),
        accountId,
        email: ['a@people.example', 'b@people.example'][n] ?? '',
        role: 'EDITOR' as const,
        term: 'LONG_TERM' as const,
        secretHash: secretHashOf(secret),
        invitedBy: cast.holder.id,
        createdAt: NOW,
        expiresAt: after(DAY),
      })),
    })
    const results = await Promise.allSettled(people.map((person, n) => accept(person, secrets[n] ?? '')))
    expect(codes(results)).toEqual(['done', 'members.no_place'])
    expect(await db.membership.count({ where: { accountId, role: { not: 'HOLDER' } } })).toBe(5)
  })

  it('a month that is over, a withdrawn and an expired invitation take none', async () => {
    await crowd(accountId, 'ONE_MONTH', 20, after(DAY))
    const now = after(2 * DAY)
    await expect(invite(cast.holder, { accountId, email, term: 'one_month', now })).resolves.toMatchObject({ email })
  })
})
