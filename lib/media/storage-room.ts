import 'server-only'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { refuse } from '@/lib/platform/refusal'
import { figure } from '@/lib/rulebook'
import type { AddPictureInput } from './contract'
import { storageNearing } from './events'
import { hasMaterial, holdRoom, sumBytes } from './store'

const MIB = 1024 ** 2
const PER_CENT = 0.01

/** Bytes of the account's materials: those in use, and those deleted whose files are still kept (DATA-1). */
export const materialBytes = (tx: Tx, accountId: string): Promise<{ kept: number; deleted: number }> =>
  sumBytes(tx, accountId)

/** How much space an account has, and from where on it is warned (DATA-1). */
export function storageLimit(now: Date): { bytes: number; warnFrom: number } {
  const bytes = figure('accountStorageBytes', now)
  return { bytes, warnFrom: Math.floor(bytes * figure('storageWarningPercent', now) * PER_CENT) }
}

/** Refuses a picture for which there is no room, with the figures; says once when the room is nearly used up. */
export async function takeRoom(tx: Tx, input: AddPictureInput, ctx: Ctx): Promise<void> {
  await holdRoom(tx, input.accountId)
  // The same bytes again are the same material and cost nothing.
  if (await hasMaterial(tx, input)) return
  const { kept, deleted } = await sumBytes(tx, input.accountId)
  const { bytes, warnFrom } = storageLimit(ctx.now)
  const [used, after] = [kept + deleted, kept + deleted + input.bytes]
  if (after > bytes) {
    throw refuse('limit', 'media.no_room', {
      usedMegabytes: Math.ceil(used / MIB),
      limitMegabytes: Math.floor(bytes / MIB),
      megabytes: Math.ceil(input.bytes / MIB),
      days: figure('deletedMaterialDays', ctx.now),
    })
  }
  if (after < warnFrom) return
  const at = { now: ctx.now, requestId: ctx.requestId, ownerId: input.accountId }
  if (used < warnFrom) await emit(tx, storageNearing, { accountId: input.accountId, used: after, limit: bytes }, at)
}
