import { mayDo } from '@/lib/accounts/contract'
import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

/** Everyone who works on the account may look at its materials; to others they do not exist. */
export function maySeeMaterials(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (actor.kind === 'system') return allow()
  return roleOn(actor, accountId) ? allow() : hidden()
}

/** Those who write or answer may add and change materials; analysts only look. */
export function mayChangeMaterials(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (actor.kind === 'system') return allow()
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'materials.change') ? allow() : deny('media.not_your_task')
}

/** What readers see of the account is its administrators' matter (AUTH-2). */
export function mayChangeFace(actor: Actor, { accountId }: { accountId: string }): Verdict {
  if (!roleOn(actor, accountId)) return hidden()
  return mayDo(actor, accountId, 'account.change') ? allow() : deny('media.not_your_task')
}

/** Anyone may look at a picture whose address they have: it stands in public pages, which ask for no sign-in. */
export const mayFetchPicture = (): Verdict => allow()
