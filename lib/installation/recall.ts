import 'server-only'
import { type AccountBrief, accountByHandle, recallName } from '@/lib/accounts'
import { verifyStaffCode } from '@/lib/identity'
import { endingOf, freeze, thaw } from '@/lib/lifecycle'
import { publishAnnouncement } from '@/lib/notices'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { dropPages } from '@/lib/platform/page-cache'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { RecallInput, WithdrawRecallInput } from './contract'
import { tellPeople } from './permissions'
import { mayRunInstallation, mayWithdrawRecall } from './policy'
import { recallNotice } from './recall-notice'
import * as store from './recall-store'
import { figure } from '@/lib/rulebook'

type Wish = ReturnType<typeof RecallInput.parse>
interface Recalling {
  wish: Wish
  account: AccountBrief
  ctx: Ctx
}

async function write(tx: Tx, { wish, account, ctx }: Recalling, until: Date | null): Promise<string> {
  const id = newId(ctx.now)
  const isFirst = await store.insertRecall(tx, {
    id,
    accountId: account.id,
    what: wish.what,
    ground: wish.ground,
    clause: wish.ground === 'BREACH' ? wish.clause || null : null,
    reason: wish.reason,
    nameBefore: account.name,
    createdBy: actorIdOf(ctx.actor) ?? '',
    createdAt: ctx.now,
    exportUntil: until,
  })
  if (!isFirst) throw refuse('conflict', 'installation.already_recalled')
  return id
}

interface Recalled {
  id: string
  until: Date | null
}

/** Freezes the account; until the date it can be exported, then it ends by itself (lib/lifecycle). */
async function recallAccount(tx: Tx, recalling: Recalling): Promise<Recalled> {
  const { account, wish, ctx } = recalling
  const freezeDays = figure('recallExportDays', ctx.now)
  const asked = { accountId: account.id, cause: 'RECALL' as const, reason: wish.reason, freezeDays }
  const { endsAt } = await freeze(tx, asked, ctx)
  const id = await write(tx, recalling, endsAt)
  const facts = { account: account.name, until: endsAt.toISOString(), reason: wish.reason }
  const cause = { causeKey: `recall:${id}`, accountId: account.id, page: '/closing' }
  await tellPeople(tx, { kind: 'account_recalled', facts, ...cause }, ctx.now)
  return { id, until: endsAt }
}

/** Gives the account a neutral name and keeps the recalled one from everybody, for ever. */
async function recallItsName(tx: Tx, recalling: Recalling): Promise<Recalled> {
  const { account, wish, ctx } = recalling
  const id = await write(tx, recalling, null)
  const name = await recallName(tx, { account, now: ctx.now })
  if (name === null) throw refuse('conflict', 'installation.account_changed')
  const cause = { causeKey: `recall:${id}`, accountId: account.id, page: '/account' }
  const facts = { account: account.name, name, reason: wish.reason }
  await tellPeople(tx, { kind: 'name_recalled', facts, ...cause }, ctx.now)
  return { id, until: null }
}

/** Recalls an account or a name for the platform's need or after a breach: told, kept in public record, exportable (ACC-15). */
export const recall = defineUseCase({
  name: 'installation.recall',
  input: RecallInput,
  load: () => Promise.resolve({}),
  may: mayRunInstallation,
  async run({ input: wish, ctx, tx }) {
    const account = await accountByHandle(tx, wish.handle, ctx.now)
    if (account?.state !== 'LIVE') throw refuseField('handle', 'installation.no_live_account')
    if (wish.ground === 'BREACH' && !wish.clause) throw refuseField('clause', 'installation.clause_needed')
    await verifyStaffCode(tx, ctx, wish.code)
    const recalling = { wish, account, ctx }
    const { id, until } = await (wish.what === 'ACCOUNT' ? recallAccount : recallItsName)(tx, recalling)
    const said = recallNotice(wish, account.handle, until)
    await publishAnnouncement(tx, { id, accountId: account.id, ...said, now: ctx.now })
    await dropPages(tx, ['*'])
    return { id, accountId: account.id }
  },
  logOf: ({ view }) => ({ accountId: view.accountId, targetId: view.id }),
})

/** Takes an account's recall back while it can still be exported: it can be used as before. */
export const withdrawRecall = defineUseCase({
  name: 'installation.withdraw-recall',
  input: WithdrawRecallInput,
  load: ({ input, tx }) => store.findRecall(tx, input.recallId),
  may: mayWithdrawRecall,
  async run({ input: { code }, subject: seen, ctx, tx }) {
    const ending = seen.what === 'ACCOUNT' ? await endingOf(tx, seen.accountId) : null
    if (ending?.cause !== 'RECALL' || ending.endsAt <= ctx.now) throw refuse('conflict', 'installation.recall_over')
    await verifyStaffCode(tx, ctx, code)
    const by = { withdrawnAt: ctx.now, withdrawnBy: actorIdOf(ctx.actor) ?? '' }
    if (!(await store.withdraw(tx, seen.id, by))) throw refuse('conflict', 'installation.recall_over')
    await thaw(tx, { ending }, ctx)
    return { id: seen.id }
  },
  logOf: ({ subject }) => ({ accountId: subject.accountId, targetId: subject.id }),
})
