import type { RefusalLike } from '@/components/texts'

/** What an action answers: its view, or a refusal (with the typed values, where the door repeats them). */
export type ActionResult<View = unknown> =
  { ok: true; view: View } | { ok: false; refusal: RefusalLike; values?: Readonly<Record<string, readonly string[]>> }

/** A form action of a door: its last argument is the form. */
export type FormAction<View = unknown> = (...args: unknown[]) => Promise<ActionResult<View>>
