import { readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { updateProfile } from '@/lib/accounts'
import * as installation from '@/lib/installation'
import { USE_CASES } from '@/lib/installation/functions'
import { getNotice, listNotices } from '@/lib/notices'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { platformFacts, usePlatformFacts } from '@/lib/platform/facts'
import { stopListening } from '@/lib/platform/listen'
import { useSuspensions } from '@/lib/platform/suspensions'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, MINUTE, NOBODY, NOW, SYSTEM } from '../../support/cast'
import { totpFor } from '../staff/setting'
import { grant, REASON, recalling } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
afterEach(async () => {
  await stopListening()
  usePlatformFacts(null)
  useSuspensions(null)
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; issues?: { code: string }[] }) => error.issues?.[0]?.code ?? error.code,
  )
const by = async (now = NOW) => ({ ctx: ctxOf(cast.supervisor, { now }), code: await totpFor(cast.supervisor, now) })
const suspend = async (more: object = {}, now = NOW) => {
  const { ctx, code } = await by(now)
  return execute(installation.suspendFunction, ctx, { name: 'profile', reason: REASON, ...more, code })
}
const changeIntro = (actor: Actor = cast.holder, now = NOW) =>
  execute(updateProfile, ctxOf(actor, { now }), { accountId: cast.account.id, intro: '新的介紹' })

describe('the platform’s facts (AGR-4)', () => {
  const FACTS = { name: '海城信台', legalEntity: '海城信台有限公司', court: '海城法院', contact: 'help@xintai.example' }
  const set = async (more: object, now = NOW) => {
    const { ctx, code } = await by(now)
    return execute(installation.setFacts, ctx, { ...FACTS, reason: '改名', version: 0, ...more, code })
  }

  test('are those of the environment until somebody sets them, and every process hears of a change', async () => {
    const stop = installation.watchInstallation()
    expect(platformFacts().name).toBe(env.PLATFORM_NAME)
    await set({})
    await vi.waitFor(() => expect(platformFacts()).toEqual(FACTS))
    stop()
  })

  test('set by two at once: one wins, and the history keeps each version', async () => {
    const { ctx, code } = await by()
    const wish = { ...FACTS, reason: '改名', version: 0, code }
    const codes = await Promise.all([0, 1].map(() => refusalOf(execute(installation.setFacts, ctx, wish))))
    expect(codes.filter((one) => one === 'done')).toHaveLength(1)
    await set({ contact: '110', version: 1 }, after(MINUTE))
    const view = await runQuery(installation.getInstallation, ctx, {})
    expect(view.history.map(({ version, changed }) => [version, changed])).toEqual([
      [2, ['contact']],
      [1, ['name', 'legalEntity', 'court', 'contact']],
    ])
    expect(await refusalOf(set({ contact: '119', version: 1 }, after(2 * MINUTE)))).toBe('installation.facts_changed')
  })
})

describe('a suspended function (AGR-4)', () => {
  test('is refused to everyone with the reason and the end, and works again by its date', async () => {
    await suspend({ until: '2026-11-18T14:00' })
    const refusal = await changeIntro().catch((error: { code: string; facts: object }) => error)
    expect(refusal).toMatchObject({
      code: 'common.suspended_until',
      facts: { reason: REASON['zh-Hant'], until: '2026-11-18T06:00:00.000Z' },
    })
    expect(await refusalOf(changeIntro(cast.holder, after(2 * HOUR)))).toBe('done')
  })

  test('stays closed to strangers as before: they learn nothing of it', async () => {
    await suspend()
    expect(await refusalOf(changeIntro(cast.stranger))).toBe('request.not_found')
    expect(await refusalOf(changeIntro(cast.editor))).toBe('accounts.role_too_low')
  })

  test('begins when it is planned to, and not before', async () => {
    await suspend({ from: '2026-11-18T13:00' })
    expect(await refusalOf(changeIntro())).toBe('done')
    expect(await refusalOf(changeIntro(cast.holder, after(HOUR)))).toBe('common.suspended')
  })

  test('is seen by a process that holds the table in memory, also when another one writes', async () => {
    const stop = installation.watchInstallation()
    const { id } = await suspend()
    await vi.waitFor(async () => expect(await refusalOf(changeIntro())).toBe('common.suspended'))
    const other = new pg.Client({ connectionString: env.DATABASE_URL })
    await other.connect()
    await other.query('UPDATE suspension SET ended_at = now() WHERE id = $1', [id])
    await other.end()
    await vi.waitFor(async () => expect(await refusalOf(changeIntro())).toBe('done'))
    stop()
  })

  test('stands on the public board under its own id, and so does its end', async () => {
    const { id } = await suspend()
    const notice = await runQuery(getNotice, ctxOf(NOBODY), { noticeId: id })
    expect(notice).toMatchObject({ kind: 'announcement' })
    expect(JSON.stringify(notice)).toContain(REASON.en)
    const { ctx, code } = await by(after(MINUTE))
    await execute(installation.resumeFunction, ctx, { suspensionId: id, code })
    expect((await runQuery(listNotices, ctxOf(NOBODY), {})).notices).toHaveLength(2)
    expect(await refusalOf(changeIntro(cast.holder, after(2 * MINUTE)))).toBe('done')
  })

  test('is suspended once at a time, by two at once too, and anew when its date has ended it', async () => {
    const { ctx, code } = await by()
    const wish = { name: 'profile', reason: REASON, until: '2026-11-18T14:00', code }
    const codes = await Promise.all([0, 1].map(() => refusalOf(execute(installation.suspendFunction, ctx, wish))))
    expect(codes.filter((one) => one === 'done')).toHaveLength(1)
    expect(await db.notice.count()).toBe(1)
    expect(await refusalOf(suspend({}, after(MINUTE)))).toBe('installation.already_suspended')
    expect(await refusalOf(suspend({}, after(3 * HOUR)))).toBe('done')
  })

  test('is made of use-cases that there are', async () => {
    const root = path.resolve(import.meta.dirname, '../../../lib')
    const doors = await Promise.all(
      readdirSync(root).map(
        (domain) => import(path.join(root, domain, 'index.ts')).catch(() => ({})) as Promise<object>,
      ),
    )
    const names = new Set(
      doors.flatMap((door) => Object.values(door)).map((one: { name?: string } | null) => one?.name),
    )
    expect(
      Object.values(USE_CASES)
        .flat()
        .filter((name) => !names.has(name)),
    ).toEqual([])
  })
})

describe('a permission (USE-6, USE-7)', () => {
  const give = async (more: object = {}, now = NOW) => {
    const { ctx, code } = await by(now)
    return execute(installation.grantPermission, ctx, { ...grant(cast), ...more, code })
  }
  const has = (now: Date, rule: 'USE-6' | 'USE-7' = 'USE-7') =>
    installation.hasPermission(db, { accountId: cast.account.id, rule, now })

  test('holds for its rule through its last day of the platform, and no longer', async () => {
    await give({ until: '2026-11-20' })
    expect(await has(NOW)).toBe(true)
    expect(await has(NOW, 'USE-6')).toBe(false)
    expect(await has(new Date('2026-11-20T15:59:59Z'))).toBe(true)
    expect(await has(new Date('2026-11-20T16:00:00Z'))).toBe(false)
  })

  test('ends by hand once, and the account reads why', async () => {
    const { id } = await give()
    const { ctx, code } = await by(after(MINUTE))
    const end = () => execute(installation.endPermission, ctx, { permissionId: id, reason: '合作結束', code })
    const codes = await Promise.all([refusalOf(end()), refusalOf(end())])
    expect(codes.filter((one) => one === 'done')).toHaveLength(1)
    expect(await has(after(2 * MINUTE))).toBe(false)
    const [own] = await runQuery(installation.listOwnPermissions, ctxOf(cast.editor, { now: after(HOUR) }), {
      accountId: cast.account.id,
    })
    expect(own).toMatchObject({ state: 'ended', endReason: '合作結束' })
  })

  test('is told when it is granted and once before it runs out, by two sweeps at once too', async () => {
    await give({ until: '2026-12-18' })
    const sweep = (now: Date) => execute(installation.warnOfPermissions, ctxOf(SYSTEM, { now }), {})
    await sweep(after(10 * DAY))
    await Promise.all([sweep(after(20 * DAY)), sweep(after(20 * DAY))])
    const told = await db.notification.findMany({ where: { personId: cast.holder.id }, orderBy: { createdAt: 'asc' } })
    expect(told.map(({ kind }) => kind)).toEqual(['permission_granted', 'permission_expiring'])
  })
})

describe('a recall (ACC-15)', () => {
  const take = async (more: object = {}, what: 'ACCOUNT' | 'NAME' = 'ACCOUNT') => {
    const { ctx, code } = await by()
    return execute(installation.recall, ctx, { ...recalling(cast, what), ...more, code })
  }
  const account = () => db.account.findUniqueOrThrow({ where: { id: cast.account.id } })

  test('of an account freezes it for the time to export, tells its people why, and the board without name or reason', async () => {
    const { id } = await take()
    expect((await account()).state).toBe('FROZEN')
    const ending = await db.ending.findFirstOrThrow({ where: { accountId: cast.account.id } })
    expect(ending).toMatchObject({ cause: 'RECALL', freezeDays: 30 })
    const told = await db.notification.findFirstOrThrow({
      where: { kind: 'account_recalled', personId: cast.holder.id },
    })
    expect(JSON.stringify(told.facts)).toContain('同名')
    const notice = JSON.stringify(await runQuery(getNotice, ctxOf(NOBODY), { noticeId: id }))
    expect(notice).toContain(cast.account.handle)
    expect(notice).not.toContain(cast.account.name)
    expect(notice).not.toContain('同名')
  })

  test('happens once, also by two at once', async () => {
    const { ctx, code } = await by()
    const wish = { ...recalling(cast), code }
    const codes = await Promise.all([0, 1].map(() => refusalOf(execute(installation.recall, ctx, wish))))
    expect(codes.filter((one) => one === 'done')).toHaveLength(1)
    expect([await db.recall.count(), await db.notice.count()]).toEqual([1, 1])
  })

  test('of an account can be withdrawn while it is exported, and then it is used as before', async () => {
    const { id: recallId } = await take()
    const { ctx, code } = await by(after(DAY))
    await execute(installation.withdrawRecall, ctx, { recallId, code })
    expect((await account()).state).toBe('LIVE')
    const late = await by(after(2 * DAY))
    const again = execute(installation.withdrawRecall, late.ctx, { recallId, code: late.code })
    expect(await refusalOf(again)).toBe('installation.recall_over')
  })

  test('of a name gives a neutral one, and nobody can take the old one again', async () => {
    await take({}, 'NAME')
    const { name, state, handle } = await account()
    expect([name.startsWith('公眾號'), state, handle]).toEqual([true, 'LIVE', cast.account.handle])
    const hold = await db.nameHold.findFirstOrThrow({ where: { name: cast.account.name } })
    expect(hold.until).toBeNull()
    expect(hold.accountId).not.toBe(cast.account.id)
  })

  test('after a breach names the rule', async () => {
    expect(await refusalOf(take({ ground: 'BREACH' }))).toBe('installation.clause_needed')
    const { id } = await take({ ground: 'BREACH', clause: 'USE-1' })
    expect(JSON.stringify(await runQuery(getNotice, ctxOf(NOBODY), { noticeId: id }))).toContain('USE-1')
  })
})

test('the public counts are exactly what the database has (ACC-13)', async () => {
  await db.account.update({ where: { id: cast.other.id }, data: { state: 'FROZEN' } })
  await db.account.update({ where: { id: cast.account.id }, data: { liveAt: new Date('2026-10-31T15:59:59Z') } })
  await db.account.update({ where: { id: cast.service.id }, data: { liveAt: new Date('2026-10-31T16:00:00Z') } })
  const counts = await runQuery(installation.countAccounts, ctxOf(NOBODY), {})
  expect(counts).toMatchObject({ total: 2, government: 0, certified: 0 })
  expect(counts.byKind).toEqual([
    { kind: 'SERVICE', subject: 'ENTERPRISE', count: 1 },
    { kind: 'SUBSCRIPTION', subject: 'PERSON', count: 1 },
  ])
  expect(counts.byMonth.slice(-2)).toEqual([
    { month: '2026-10-01', opened: 1, total: 1 },
    { month: '2026-11-01', opened: 1, total: 2 },
  ])
})
