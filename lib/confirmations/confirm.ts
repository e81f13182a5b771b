import 'server-only'
import {
  accountOf,
  noteConfirmed,
  pauseReadOnly,
  type Registration,
  registrationOf,
  requireLive,
  sealedOperatorNumber,
} from '@/lib/accounts'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { dropChangeProofs, handInProofs, readyProofs } from '@/lib/proofs'
import type { z } from 'zod'
import { Changes } from './changes'
import { ConfirmInput, SubmitChangeInput, WithdrawChangeInput } from './contract'
import { mayConfirm } from './policy'
import { needsProof, reviewDueOn } from './rules'
import * as store from './store'
import type { ConfirmingAccount, OwnConfirmation } from './subject'

/** Loads the account of an input that names one, as policies look at it. */
export async function loadAccount({ input, ctx, tx }: { input: { accountId: string }; ctx: Ctx; tx: Tx }) {
  const account = await accountOf(tx, input.accountId, ctx.now)
  return account && ({ account } satisfies ConfirmingAccount)
}

/** What is registered for an account that was just loaded. */
export async function registered(tx: Tx, accountId: string): Promise<Registration> {
  const found = await registrationOf(tx, accountId)
  if (!found) throw new Error(`no registration of account ${accountId}`)
  return found
}

/** Says that the registered data is still true (ACC-16): the next year begins, and a console that only read is open again at once. */
export const confirmRegistration = defineUseCase({
  name: 'confirmations.confirm',
  input: ConfirmInput,
  load: loadAccount,
  may: mayConfirm,
  whileReadOnly: true,
  async run({ input, subject: { account }, ctx, tx }) {
    requireLive(account)
    const { now } = ctx
    const seenDueOn = input.dueOn || null
    if ((await store.listOfAccount(tx, account.id)).some(({ state }) => state === 'WAITING')) {
      throw refuse('conflict', 'confirmations.change_waits')
    }
    if (!(await noteConfirmed(tx, account.id, seenDueOn, now)))
      throw refuse('conflict', 'confirmations.already_confirmed')
    const id = newId(now)
    const by = { accountId: account.id, operatorId: actorIdOf(ctx.actor) ?? '', at: now }
    const row = { id, ...by, state: 'CONFIRMED' as const, changes: null, note: '', answeredFor: seenDueOn, dueOn: null }
    await store.insertConfirmation(tx, row)
    await wake(tx, [`account:${account.id}`], 'confirmations', id)
    return { id }
  },
})

/** What differs from what is registered; the number that was typed is sealed. */
function changesOf(input: z.output<typeof SubmitChangeInput>, now: Registration): Changes {
  const wanted = { ...input, name: input.subjectName }
  const plain = (['name', 'contactName', 'contactPhone', 'operatorName'] as const).filter(
    (field) => wanted[field] !== now[field],
  )
  return Changes.parse({
    ...Object.fromEntries(plain.map((field) => [field, wanted[field]])),
    ...(input.operatorIdentityNumber === ''
      ? {}
      : { operatorNumberSealed: sealedOperatorNumber(input.operatorIdentityNumber) }),
  })
}

/** What is handed in: what differs, and what shows it. Refuses what shows nothing that has to be shown. */
async function handedIn(tx: Tx, input: z.output<typeof SubmitChangeInput>, standing: Registration): Promise<Changes> {
  const changes = changesOf(input, standing)
  const proofs = await readyProofs(tx, input.accountId, input.proofIds)
  if (proofs === null) throw refuse('conflict', 'confirmations.proofs_changed')
  if (proofs.length === 0) {
    if (Object.keys(changes).length === 0) throw refuse('invalid', 'confirmations.nothing_changed')
    if (needsProof(changes)) throw refuse('invalid', 'confirmations.proof_needed')
    return changes
  }
  return { ...changes, proofs }
}

/** Hands in changed data for review (ACC-16); while it waits, the time does not run against the account. */
export const submitChange = defineUseCase({
  name: 'confirmations.submit-change',
  input: SubmitChangeInput,
  load: loadAccount,
  may: mayConfirm,
  whileReadOnly: true,
  async run({ input, subject: { account }, ctx, tx }) {
    requireLive(account)
    const { now } = ctx
    const standing = await registered(tx, account.id)
    const changes = await handedIn(tx, input, standing)
    const id = newId(now)
    const dueOn = reviewDueOn(now)
    const by = { accountId: account.id, operatorId: actorIdOf(ctx.actor) ?? '', at: now }
    const row = { id, ...by, state: 'WAITING' as const, changes, note: input.note, answeredFor: standing.dueOn, dueOn }
    if (!(await store.insertConfirmation(tx, row))) throw refuse('conflict', 'confirmations.change_waits')
    const isShown = await handInProofs(tx, { accountId: account.id, confirmationId: id }, input.proofIds)
    if (!isShown) throw refuse('conflict', 'confirmations.proofs_changed')
    const isPaused = await pauseReadOnly(tx, account.id, standing.dueOn, { waits: true, now })
    if (!isPaused) throw refuse('conflict', 'confirmations.already_confirmed')
    await wake(tx, ['administrators', `account:${account.id}`], 'confirmations', id)
    return { id, dueOn }
  },
})

/** Takes a change back before it is decided; the old due day counts again. */
export const withdrawChange = defineUseCase({
  name: 'confirmations.withdraw-change',
  input: WithdrawChangeInput,
  async load({ input, ctx, tx }): Promise<OwnConfirmation | null> {
    const [own, found] = await Promise.all([
      loadAccount({ input, ctx, tx }),
      store.findConfirmation(tx, input.confirmationId),
    ])
    return own && found?.accountId === input.accountId ? { ...own, found } : null
  },
  may: (actor, own: OwnConfirmation) => mayConfirm(actor, own),
  whileReadOnly: true,
  logOf: ({ input }) => ({ targetId: input.confirmationId }),
  async run({ subject: { account, found }, ctx, tx }) {
    if (!(await store.markWithdrawn(tx, found, ctx.now))) throw refuse('conflict', 'confirmations.already_decided')
    await dropChangeProofs(tx, { accountId: account.id, confirmationId: found.id }, ctx.now)
    await pauseReadOnly(tx, account.id, found.answeredFor, { waits: false, now: ctx.now })
    await wake(tx, ['administrators', `account:${account.id}`], 'confirmations', found.id)
    return { id: found.id }
  },
})
