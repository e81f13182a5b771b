import 'server-only'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { refuse } from '@/lib/platform/refusal'
import { figure } from '@/lib/rulebook'
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

interface Wanted {
  accountId: string
  bytes: number
  /** What is on its way in already and will want room too. */
  waiting?: number
}

/** Refuses a file for which there is no room, with the figures; one of an account at a time until the commit. */
export async function requireRoom(tx: Tx, { accountId, bytes, waiting = 0 }: Wanted, ctx: Ctx) {
  await holdRoom(tx, accountId)
  const { kept, deleted } = await sumBytes(tx, accountId)
  const { bytes: limit, warnFrom } = storageLimit(ctx.now)
  const [used, after] = [kept + deleted, kept + deleted + waiting + bytes]
  if (after > limit) {
    throw refuse('limit', 'media.no_room', {
      usedMegabytes: Math.ceil((used + waiting) / MIB),
      limitMegabytes: Math.floor(limit / MIB),
      megabytes: Math.ceil(bytes / MIB),
      days: figure('deletedMaterialDays', ctx.now),
    })
  }
  return { used, after, limit, warnFrom }
}

/** The same for a file that comes in now; says once when the room is nearly used up. */
export async function takeRoom(tx: Tx, input: Wanted & { sha256: string }, ctx: Ctx): Promise<void> {
  await holdRoom(tx, input.accountId)
  // The same bytes again are the same material and cost nothing.
  if (await hasMaterial(tx, input)) return
  const { used, after, limit, warnFrom } = await requireRoom(tx, input, ctx)
  const at = { now: ctx.now, requestId: ctx.requestId, ownerId: input.accountId }
  if (after >= warnFrom && used < warnFrom) {
    await emit(tx, storageNearing, { accountId: input.accountId, used: after, limit }, at)
  }
}
