import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { FoundHolder, FoundPermission, FoundRecall, FoundSuspension } from './subject'

/** The installation is the supervisors' matter; to everyone else there is no such page. */
export const mayRunInstallation = (actor: Actor): Verdict =>
  actor.kind === 'administrator' && actor.role === 'supervisor' ? allow() : hidden()

const unlessOver = (actor: Actor, isOver: boolean, code: string): Verdict => {
  const runs = mayRunInstallation(actor)
  if (runs.kind !== 'allow') return runs
  return isOver ? deny(code) : allow()
}

export const mayEndSuspension = (actor: Actor, { endedAt }: FoundSuspension): Verdict =>
  unlessOver(actor, endedAt !== null, 'installation.suspension_over')

export const mayEndPermission = (actor: Actor, { endedAt }: FoundPermission): Verdict =>
  unlessOver(actor, endedAt !== null, 'installation.permission_ended')

export const mayWithdrawRecall = (actor: Actor, recall: FoundRecall): Verdict =>
  unlessOver(actor, recall.withdrawnAt !== null, 'installation.recall_over')

/** An account's own people see what concerns it. */
export const maySeeOwn = (actor: Actor, { account }: FoundHolder): Verdict =>
  roleOn(actor, account.id) ? allow() : hidden()

/** What runs by itself. */
export const mayKeepTime = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())
