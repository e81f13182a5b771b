import 'server-only'
import {
  bindingHolderKind,
  emailOfOperator,
  proveBinding as proveAddress,
  requestBindingCode,
  takeBindingProof,
  takeQqProof,
} from '@/lib/identity'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import {
  ApplicationInput,
  BindingAddressInput,
  type BindingKind,
  BindQqInput,
  ProveBindingInput,
} from './application-contract'
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
    const kept = await keep(tx, seen, { ...seen.answers, pending: sent.email }, ctx.now)
    return { ...kept, next: 'binding' }
  },
})

interface Proved {
  kind: BindingKind
  address: string
  label?: string
}

/** Only after the proof is it said to what kind of account an address is bound, and never to whom (ACC-1). */
async function bind(tx: Tx, seen: FoundApplication, proved: Proved, now: Date): Promise<FilledView> {
  const own = await store.bindingHolder(tx, proved.kind, proved.address)
  const holder = own && own.id === seen.accountId ? null : await bindingHolderKind(tx, proved.address, proved.kind)
  if (holder === 'account') throw refuse('conflict', 'accounts.binding_taken_account')
  if (holder === 'subscriber') throw refuse('conflict', 'accounts.binding_taken_subscriber')
  const binding = { ...proved, provedAt: now.toISOString() }
  return keep(tx, seen, { ...seen.answers, pending: undefined, binding }, now)
}

/** Proves the address by the mailed code and binds the registration to it. */
export const proveBinding = defineUseCase({
  name: 'accounts.prove-binding',
  input: ProveBindingInput,
  load,
  may: mayFillApplication,
  async run({ input, subject: seen, ctx, tx }): Promise<FilledView> {
    const { proof } = await proveAddress(tx, ctx, { email: input.address, code: input.code })
    return bind(tx, seen, { kind: 'email', address: await takeBindingProof(tx, ctx, proof) }, ctx.now)
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
    return bind(tx, seen, { kind: 'email', address }, ctx.now)
  },
})

/** Binds the registration to the QQ number that signed in on the round trip; its proof was made by the house. */
export const bindQq = defineUseCase({
  name: 'accounts.bind-qq',
  input: BindQqInput,
  load,
  may: mayFillApplication,
  async run({ input: { proof, label }, subject: seen, ctx, tx }): Promise<FilledView> {
    const address = await takeQqProof(tx, ctx, proof)
    return bind(tx, seen, { kind: 'qq', address, label: label || 'QQ' }, ctx.now)
  },
})
