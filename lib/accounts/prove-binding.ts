import 'server-only'
import {
  bindingHolderKind,
  emailOfOperator,
  proveBinding as proveAddress,
  requestBindingCode,
  takeBindingProof,
} from '@/lib/identity'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { ApplicationInput, BindingAddressInput, ProveBindingInput } from './application-contract'
import * as applications from './application-store'
import { type FilledView, keep } from './fill-application'
import { mayFillApplication } from './policy'
import * as store from './store'
import type { FoundApplication } from './subject'

const load = ({ input, tx }: { input: { applicationId: string }; tx: Tx }) =>
  applications.findApplication(tx, input.applicationId)

/** Mails a code to the address the account shall be bound to; says nothing yet of whether it is bound (ACC-1). */
export const sendBindingCode = defineUseCase({
  name: 'accounts.send-binding-code',
  input: BindingAddressInput,
  load,
  may: mayFillApplication,
  async run({ input, subject: seen, ctx, tx }): Promise<FilledView> {
    const sent = await requestBindingCode.run({ input: { email: input.address }, subject: {}, ctx, tx })
    return { ...(await keep(tx, seen, { ...seen.answers, pending: sent.email })), next: 'binding' }
  },
})

/** Only after the proof is it said to what kind of account an address is bound, and never to whom (ACC-1). */
async function bind(
  tx: Tx,
  seen: FoundApplication,
  { address, now }: { address: string; now: Date },
): Promise<FilledView> {
  const own = await store.bindingHolder(tx, 'email', address)
  const kind = own && own.id === seen.accountId ? null : await bindingHolderKind(tx, address)
  if (kind === 'account') throw refuse('conflict', 'accounts.binding_taken_account')
  if (kind === 'subscriber') throw refuse('conflict', 'accounts.binding_taken_subscriber')
  const binding = { kind: 'email', address, provedAt: now.toISOString() } as const
  return keep(tx, seen, { ...seen.answers, pending: undefined, binding })
}

/** Proves the address by the mailed code and binds the registration to it. */
export const proveBinding = defineUseCase({
  name: 'accounts.prove-binding',
  input: ProveBindingInput,
  load,
  may: mayFillApplication,
  async run({ input, subject: seen, ctx, tx }): Promise<FilledView> {
    const { proof } = await proveAddress(tx, ctx, { email: input.address, code: input.code })
    return bind(tx, seen, { address: await takeBindingProof(tx, ctx, proof), now: ctx.now })
  },
})

/** Binds the registration to the operator's own sign-in address, which was proved when they signed up. */
export const bindOwnAddress = defineUseCase({
  name: 'accounts.bind-own-address',
  input: ApplicationInput,
  load,
  may: mayFillApplication,
  async run({ subject: seen, ctx, tx }): Promise<FilledView> {
    const address = await emailOfOperator(tx, seen.operatorId)
    if (!address) throw refuse('conflict', 'accounts.no_own_address')
    return bind(tx, seen, { address, now: ctx.now })
  },
})
