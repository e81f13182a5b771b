import type { Actor } from '@/lib/platform/actor'

/** The subscriber that a reader's list belongs to; null for everyone else, to whom it does not exist. */
export const readerOf = async ({
  ctx: { actor },
}: {
  ctx: { actor: Actor }
}): Promise<{ subscriberId: string } | null> => (actor.kind === 'subscriber' ? { subscriberId: actor.id } : null)
