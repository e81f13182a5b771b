import { beforeEach, describe, expect, test } from 'vitest'
import { signInAdministrator, totpCode } from '@/lib/identity'
import { grantPermission } from '@/lib/installation'
import type { AdministratorActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { actorOfToken } from '@/lib/platform/session/read'
import { sessionToken } from '@/lib/platform/session/token'
import { execute, runQuery } from '@/lib/platform/use-case'
import {
  beginSetup,
  changeRole,
  endStaff,
  finishSetup,
  getStaffLink,
  getStaffMember,
  inviteStaff,
  resetStaff,
} from '@/lib/staff'
import { after, type Cast, ctxOf, HOUR, makeCast, MINUTE, NOBODY, NOW, staffActor } from '../../support/cast'
import { lastToken, openLink, totpFor } from './setting'

let cast: Cast
let second: AdministratorActor
beforeEach(async () => {
  cast = await makeCast()
  second = staffActor('supervisor')
  await db.administrator.create({
    data: { id: second.id, email: 'second@cast.example', name: 'second', role: 'SUPERVISOR', createdAt: NOW },
  })
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; issues?: { code: string }[] }) => error.issues?.[0]?.code ?? error.code,
  )
const end = async (by: AdministratorActor, administratorId: string, now = NOW) =>
  execute(endStaff, ctxOf(by, { now }), { administratorId, code: await totpFor(by, now) })
const demote = async (by: AdministratorActor, administratorId: string) =>
  execute(changeRole, ctxOf(by), {
    administratorId,
    role: 'reviewer',
    seenRole: 'supervisor',
    code: await totpFor(by),
  })

describe('the second factor', () => {
  test('is asked for at every act, a wrong code does nothing, and a code works once', async () => {
    const administratorId = cast.reviewer.id
    const code = await totpFor(cast.supervisor)
    const reset = (given: string) => execute(resetStaff, ctxOf(cast.supervisor), { administratorId, code: given })
    expect(await refusalOf(reset(''))).toBe('identity.staff_code_needed')
    expect(await refusalOf(reset(code === '123456' ? '654321' : '123456'))).toBe('identity.staff_code_wrong')
    expect(await db.staffLink.count()).toBe(0)
    await reset(code)
    expect(await refusalOf(reset(code))).toBe('identity.totp_used')
  })
})

describe('the last supervisor', () => {
  test('cannot be ended or demoted; one who never set up the sign-in does not count', async () => {
    // `second` has no authenticator: whoever ends the cast's supervisor would leave nobody who can sign in.
    await db.administrator.updateMany({
      where: { id: cast.supervisor.id },
      data: { totpSecret: 'set', passwordHash: 'set' },
    })
    const code = '123456'
    const by = ctxOf({ ...second })
    expect(await refusalOf(execute(endStaff, by, { administratorId: cast.supervisor.id, code }))).toBe(
      'staff.last_supervisor',
    )
    const wish = {
      administratorId: cast.supervisor.id,
      role: 'reviewer' as const,
      seenRole: 'supervisor' as const,
      code,
    }
    expect(await refusalOf(execute(changeRole, by, wish))).toBe('staff.last_supervisor')
  })

  test('of two who end each other at once, one stays', async () => {
    await totpFor(cast.supervisor)
    await totpFor(second)
    const codes = await Promise.all([
      refusalOf(end(cast.supervisor, second.id)),
      refusalOf(end(second, cast.supervisor.id)),
    ])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(await db.administrator.count({ where: { role: 'SUPERVISOR', leftAt: null } })).toBe(1)
  })

  test('of two who demote each other at once, one stays', async () => {
    await totpFor(cast.supervisor)
    await totpFor(second)
    await Promise.all([refusalOf(demote(cast.supervisor, second.id)), refusalOf(demote(second, cast.supervisor.id))])
    expect(await db.administrator.count({ where: { role: 'SUPERVISOR', leftAt: null } })).toBe(1)
  })

  test('nobody changes themselves, whatever their number', async () => {
    await totpFor(second)
    expect(await refusalOf(demote(cast.supervisor, cast.supervisor.id))).toBe('staff.not_yourself')
    expect(await refusalOf(end(cast.supervisor, cast.supervisor.id))).toBe('staff.not_yourself')
  })
})

describe('leaving', () => {
  test('ends every sign-in at once, and the records stay', async () => {
    const token = await sessionToken('administrator', cast.reviewer.sessionId, 3600)
    expect((await actorOfToken('administrator', token, NOW)).kind).toBe('administrator')
    const { endedSessions } = await end(cast.supervisor, cast.reviewer.id)
    expect(endedSessions).toBe(1)
    expect((await actorOfToken('administrator', token, NOW)).kind).toBe('anonymous')
    const view = await runQuery(getStaffMember, ctxOf(cast.supervisor), { administratorId: cast.reviewer.id })
    expect(view.member.state).toBe('left')
    expect(view.about.map(({ name, actorName }) => [name, actorName])).toEqual([['staff.end', 'supervisor']])
  })

  test('says of each thing that a member did whom or what it was about, by name where it has one', async () => {
    await end(cast.supervisor, cast.reviewer.id)
    const { code } = { code: await totpFor(cast.supervisor, after(HOUR)) }
    const given = { rule: 'USE-7', partner: '某工具', scope: '排版', reference: '第 1 號', until: '', code } as const
    const ctx = ctxOf(cast.supervisor, { now: after(HOUR) })
    await execute(grantPermission, ctx, { handle: cast.account.handle, ...given })
    const view = await runQuery(getStaffMember, ctx, { administratorId: cast.supervisor.id })
    expect(view.by.map(({ name, targetName }) => [name, targetName])).toEqual([
      ['installation.grant-permission', cast.account.name],
      ['staff.end', 'reviewer'],
    ])
  })

  test('can be followed by coming back under the same address, with a new role', async () => {
    await end(cast.supervisor, cast.reviewer.id)
    const now = after(MINUTE)
    const code = await totpFor(cast.supervisor, now)
    const back = { email: 'reviewer@cast.example', name: '周審', role: 'filing_officer', region: '350000', code }
    const { id } = await execute(inviteStaff, ctxOf(cast.supervisor, { now }), back)
    expect(id).toBe(cast.reviewer.id)
    const row = await db.administrator.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ role: 'FILING_OFFICER', region: '350000', leftAt: null, passwordHash: null })
  })
})

describe('a link', () => {
  const password = 'a long and quiet river'

  test('sets password and authenticator, once, and then the person signs in', async () => {
    const code = await totpFor(cast.supervisor)
    const wish = { email: 'new@cast.example', name: '新人', role: 'moderator', code }
    await execute(inviteStaff, ctxOf(cast.supervisor), wish)
    const token = await lastToken()
    expect(await runQuery(getStaffLink, ctxOf(NOBODY), { token })).toMatchObject({ role: 'moderator', name: '新人' })

    const first = await execute(beginSetup, ctxOf(NOBODY), { token })
    const { secret, svg } = await execute(beginSetup, ctxOf(NOBODY), { token })
    expect(secret).not.toBe(first.secret)
    expect(svg).toContain('<svg')
    const finish = (given: string) => execute(finishSetup, ctxOf(NOBODY), { token, password, code: given })
    expect(await refusalOf(finish(totpCode(first.secret, NOW)))).toBe('staff.setup_code_wrong')
    const codes = await Promise.all([0, 1].map(() => refusalOf(finish(totpCode(secret, NOW)))))
    expect(codes.filter((one) => one === 'done')).toHaveLength(1)

    const now = after(MINUTE)
    const signIn = { email: 'new@cast.example', password, code: totpCode(secret, now), device: null }
    expect(await refusalOf(execute(signInAdministrator, ctxOf(NOBODY, { now }), signIn))).toBe('done')
  })

  test('ends with its time, with a newer one, and when the person leaves', async () => {
    const token = await openLink(cast)
    const look = (now: Date) => refusalOf(runQuery(getStaffLink, ctxOf(NOBODY, { now }), { token }))
    expect(await look(after(47 * HOUR))).toBe('done')
    expect(await look(after(48 * HOUR))).toBe('request.not_found')
    await end(cast.supervisor, cast.reviewer.id, after(MINUTE))
    expect(await look(after(2 * MINUTE))).toBe('request.not_found')
  })

  test('is kept as a hash alone', async () => {
    const token = await openLink(cast)
    const [row] = await db.staffLink.findMany()
    expect(JSON.stringify(row)).not.toContain(token)
  })
})

test('a filing officer needs a region, and nobody else has one', async () => {
  const code = await totpFor(cast.supervisor)
  const wish = { email: 'office@cast.example', name: '許可', role: 'filing_officer', code }
  expect(await refusalOf(execute(inviteStaff, ctxOf(cast.supervisor), wish))).toBe('staff.region_needed')
  const { id } = await execute(inviteStaff, ctxOf(cast.supervisor), { ...wish, role: 'regulator', region: '350000' })
  expect((await db.administrator.findUniqueOrThrow({ where: { id } })).region).toBeNull()
})
