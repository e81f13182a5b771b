import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'
import type { SendSetting } from './contract'

interface Owned {
  accountId: string
}

export const maySendNow = (actor: Actor, accountId: string): boolean =>
  actor.kind === 'system' || mayDo(actor, accountId, 'mass-send.send')

/** Editors and above send to followers (AUTH-2); for others who work on the account it is not their task. */
export function maySend(actor: Actor, { accountId }: Owned): Verdict {
  if (maySendNow(actor, accountId)) return allow()
  return roleOn(actor, accountId) ? deny('mass_send.not_your_task') : hidden()
}

/** Everyone who works on the account sees its sends and their results. */
export const maySeeSends = (actor: Actor, { accountId }: Owned): Verdict =>
  actor.kind === 'system' || roleOn(actor, accountId) ? allow() : hidden()

/** A send becomes visible by the clock, not by anybody's hand. */
export const mayDeliver = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())

/** Whether the actor's word is enough for a send, or for another's request: editors write, and send where the account lets them. */
export const mayLetGo = (actor: Actor, accountId: string, { editorsSend }: Pick<SendSetting, 'editorsSend'>): boolean =>
  actor.kind === 'system' || (maySendNow(actor, accountId) && (editorsSend || mayDo(actor, accountId, 'mass-send.set')))

/** Whether what the actor presses is a request that a second person decides about. */
export const needsSecondPerson = (actor: Actor, accountId: string, setting: SendSetting): boolean =>
  actor.kind === 'operator' && (setting.needsApproval || !mayLetGo(actor, accountId, setting))

interface Requested extends Owned {
  createdBy: string | null
  setting: SendSetting
}

/** Somebody whose role may send decides about a request, and never about their own: that is what four eyes are. */
export function mayDecide(actor: Actor, { accountId, createdBy, setting }: Requested): Verdict {
  const may = maySend(actor, { accountId })
  if (may.kind !== 'allow') return may
  if (actor.kind === 'operator' && actor.id === createdBy) return deny('mass_send.own_request')
  return mayLetGo(actor, accountId, setting) ? allow() : deny('mass_send.not_your_decision')
}

/** A request is taken back by who made it or who could decide about it; a scheduled send by who may send without another. */
export function mayWithdraw(actor: Actor, { accountId, createdBy, setting }: Requested): Verdict {
  const may = maySend(actor, { accountId })
  if (may.kind !== 'allow') return may
  const isOwn = actor.kind === 'operator' && actor.id === createdBy
  return isOwn || mayLetGo(actor, accountId, setting) ? allow() : deny('mass_send.not_your_decision')
}

/** Publishing makes public at once: it takes somebody whose word is enough for a send. */
export function mayPublish(actor: Actor, { accountId, setting }: Owned & { setting: SendSetting }): Verdict {
  const may = maySend(actor, { accountId })
  if (may.kind !== 'allow') return may
  return mayLetGo(actor, accountId, setting) ? allow() : deny('mass_send.not_your_decision')
}

/** How sends go out is set by the account's administrators; everyone who works on it sees it. */
export function mayChangeSetting(actor: Actor, { accountId }: Owned): Verdict {
  if (mayDo(actor, accountId, 'mass-send.set')) return allow()
  return roleOn(actor, accountId) ? deny('mass_send.not_your_setting') : hidden()
}

/** Agreeing to previews is a subscriber's own act. */
export const mayJoinPreviews = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())

/** A preview is for one reader; to everyone else it does not exist. */
export const maySeePreview = (actor: Actor, { subscriberId }: { subscriberId: string }): Verdict =>
  actor.kind === 'subscriber' && actor.id === subscriberId ? allow() : hidden()
