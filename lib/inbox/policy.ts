import type { Actor } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'

/** A reader's lists are the reader's own: who is no subscriber has none. */
export const mayReadInbox = (actor: Actor): Verdict => (actor.kind === 'subscriber' ? allow() : hidden())
