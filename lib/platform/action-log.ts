import type { Ctx } from './actor'
import type { Tx } from './db'
import { newId, PLATFORM_ID } from './ids'

/** Writes who did what, from where, in the same transaction as the deed. */
export async function recordAction(
  tx: Tx,
  ctx: Ctx,
  action: { name: string; accountId: string | null; targetId: string | null; actorId: string | null },
): Promise<void> {
  await tx.actionLog.create({
    data: {
      ownerId: action.accountId ?? PLATFORM_ID,
      id: newId(ctx.now),
      name: action.name,
      actorKind: ctx.actor.kind,
      actorId: action.actorId,
      targetId: action.targetId,
      address: ctx.address,
      requestId: ctx.requestId,
      at: ctx.now,
    },
    select: { id: true },
  })
}
