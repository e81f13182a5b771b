import { type Actor, roleOn } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'

/** Everyone who works on the account sees its figures; to others they do not exist. */
export const maySeeFigures = (actor: Actor, { accountId }: { accountId: string }): Verdict =>
  roleOn(actor, accountId) ? allow() : hidden()
