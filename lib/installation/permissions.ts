import 'server-only'
import { accountByHandle, accountOf, operatorsOf } from '@/lib/accounts'
import { verifyStaffCode } from '@/lib/identity'
import { type News, notify } from '@/lib/notifications'
import { actorIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import {
  AccountPermissionsInput,
  EndPermissionInput,
  GrantInput,
  ListPermissionsInput,
  NothingInput,
  type PermissionsView,
  type PermissionView,
} from './contract'
import * as store from './permission-store'
import { mayEndPermission, mayKeepTime, mayRunInstallation, maySeeOwn } from './policy'
import { permissionEnd, permissionState, warnBefore } from './rules'
import { staffNames } from './store'

const PAGE = 50

/** Tells everyone who works on an account; the account's own page of permissions is where they see more. */
export async function tellPeople(
  tx: Tx,
  news: Omit<News, 'href'> & { accountId: string; page: string },
  now: Date,
): Promise<void> {
  const { page, ...rest } = news
  const people = (await operatorsOf(tx, news.accountId, now)).map(({ operatorId }) => ({
    door: 'OPERATOR' as const,
    personId: operatorId,
  }))
  await notify(tx, people, { ...rest, href: `/console/${news.accountId}${page}` }, now)
}

async function viewsOf(tx: Tx, rows: readonly store.PermissionRow[], now: Date): Promise<PermissionView[]> {
  const nameOf = await staffNames(
    tx,
    rows.map(({ grantedBy }) => grantedBy),
  )
  return rows.map(({ from, until, grantedAt, grantedBy, endedAt, ...row }) => ({
    ...row,
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
    grantedAt: grantedAt.toISOString(),
    grantedBy: nameOf(grantedBy),
    state: permissionState({ ...row, from, until, endedAt }, now),
  }))
}

/** Permits an account what USE-6 or USE-7 forbids without permission: a record of who granted what to whom, until when. */
export const grantPermission = defineUseCase({
  name: 'installation.grant-permission',
  input: GrantInput,
  load: () => Promise.resolve({}),
  may: mayRunInstallation,
  async run({ input: { handle, until: lastDay, code, ...granted }, ctx, tx }) {
    const account = await accountByHandle(tx, handle, ctx.now)
    if (!account || account.state !== 'LIVE') throw refuseField('handle', 'installation.no_live_account')
    const until = permissionEnd(lastDay)
    if (until && until <= ctx.now) throw refuseField('until', 'installation.until_past')
    await verifyStaffCode(tx, ctx, code)
    const id = newId(ctx.now)
    const by = { grantedBy: actorIdOf(ctx.actor) ?? '', grantedAt: ctx.now }
    await store.insertPermission(tx, { ...granted, ...by, id, accountId: account.id, from: ctx.now, until })
    const facts = { account: account.name, ...granted }
    const cause = { causeKey: `permission:${id}`, accountId: account.id, page: '/permissions' }
    await tellPeople(tx, { kind: 'permission_granted', facts, ...cause }, ctx.now)
    return { id, accountId: account.id }
  },
  logOf: ({ view }) => ({ accountId: view.accountId, targetId: view.id }),
})

/** Ends a permission before its time, with a reason that the account reads. */
export const endPermission = defineUseCase({
  name: 'installation.end-permission',
  input: EndPermissionInput,
  load: ({ input, tx }) => store.findPermission(tx, input.permissionId),
  may: mayEndPermission,
  async run({ input: { reason, code }, subject: seen, ctx, tx }) {
    await verifyStaffCode(tx, ctx, code)
    const ended = { endedAt: ctx.now, endedBy: actorIdOf(ctx.actor) ?? '', endReason: reason }
    if (!(await store.endPermission(tx, seen.id, ended))) throw refuse('conflict', 'installation.permission_ended')
    const account = (await accountOf(tx, seen.accountId, ctx.now))?.name ?? '–'
    const facts = { account, rule: seen.rule, partner: seen.partner, reason }
    const cause = { causeKey: `permission-end:${seen.id}`, accountId: seen.accountId, page: '/permissions' }
    await tellPeople(tx, { kind: 'permission_ended', facts, ...cause }, ctx.now)
    return { id: seen.id }
  },
  logOf: ({ subject }) => ({ accountId: subject.accountId, targetId: subject.id }),
})

/** All permissions, or those that hold now. */
export const listPermissions = defineQuery({
  name: 'installation.list-permissions',
  input: ListPermissionsInput,
  load: () => Promise.resolve({}),
  may: mayRunInstallation,
  async run({ input, ctx, tx }): Promise<PermissionsView> {
    const found = await store.listPermissions(tx, { ...input, cursor: input.cursor, now: ctx.now, take: PAGE + 1 })
    const rows = found.slice(0, PAGE)
    return { rows: await viewsOf(tx, rows, ctx.now), next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
  },
})

/** An account's own permissions, for its console. */
export const listOwnPermissions = defineQuery({
  name: 'installation.list-own-permissions',
  input: AccountPermissionsInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { account }
  },
  may: maySeeOwn,
  run: async ({ subject: { account }, ctx, tx }): Promise<PermissionView[]> =>
    // Who of the staff granted it is not the account's to know (AUTH-4).
    (await viewsOf(tx, await store.permissionsOf(tx, account.id), ctx.now)).map((view) => ({
      ...view,
      grantedBy: null,
    })),
})

/** Tells accounts of permissions that end soon, once each. */
export const warnOfPermissions = defineUseCase({
  name: 'installation.warn-of-permissions',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayKeepTime,
  async run({ ctx: { now }, tx }): Promise<{ told: number }> {
    let told = 0
    for (const one of await store.toWarn(tx, { now, before: warnBefore(now), take: PAGE })) {
      if (!(await store.markWarned(tx, one.id, now))) continue
      const { id, accountId, accountName, rule, partner, until } = one
      const facts = { account: accountName, rule, partner, until: until?.toISOString() ?? '' }
      const cause = { causeKey: `permission-soon:${id}`, accountId, page: '/permissions' }
      await tellPeople(tx, { kind: 'permission_expiring', facts, ...cause }, now)
      told += 1
    }
    return { told }
  },
})
