import type { Actor } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'

/** Only subscribers write and follow; whether this account takes it is said in words (`requireOpen`). */
export const maySpeak = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())

/** Anyone may look at the page behind a follow code. */
export const mayLook = (): Verdict => allow()
