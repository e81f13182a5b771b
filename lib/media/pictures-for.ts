import type { Tx } from '@/lib/platform/db'
import type { PictureView } from './contract'
import { pictureView } from './rules'
import * as store from './store'

/** Views of these pictures by id; ids that are no pictures (any more) are left out. */
export async function picturesFor(
  tx: Tx,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, PictureView>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))]
  if (wanted.length === 0) return new Map()
  const rows = await store.picturesById(tx, wanted)
  return new Map(rows.map((row) => [row.id, pictureView(row)]))
}

/** The view of one picture, or null. */
export async function pictureFor(tx: Tx, id: string | null | undefined): Promise<PictureView | null> {
  return id ? ((await picturesFor(tx, [id])).get(id) ?? null) : null
}

/** Of these ids, those that are pictures of this very account. */
export async function ownPictures(
  tx: Tx,
  { accountId, ids }: { accountId: string; ids: readonly string[] },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  return new Set((await store.ownedPictures(tx, { accountId, ids })).map(({ id }) => id))
}

/** The same for materials of any kind. */
export const ownMaterials = async (
  tx: Tx,
  { accountId, ids }: { accountId: string; ids: readonly string[] },
): Promise<Set<string>> =>
  new Set(ids.length > 0 ? (await store.ownedMaterials(tx, { accountId, ids })).map(({ id }) => id) : [])

/**
 * Notes that `refId` (an article, a reply, a profile) now shows exactly these materials of its account, so that none of
 * them can be deleted; an empty list lets all go. Ids of other accounts are passed over.
 */
export const useMaterials = (
  tx: Tx,
  showing: {
    accountId: string
    usedBy: 'article' | 'reply' | 'profile' | 'message'
    refId: string
    materialIds: readonly string[]
  },
): Promise<void> => store.setUses(tx, showing)

/**
 * Notes that these pictures were sent in conversations of their account, which go on showing them for ever: one note a
 * picture however often it is sent, so that a reply that many people get costs one statement.
 */
export async function keepSentMaterials(
  tx: Tx,
  { accountId, materialIds }: { accountId: string; materialIds: readonly string[] },
): Promise<void> {
  if (materialIds.length === 0) return
  await store.addUses(tx, { accountId, usedBy: 'message', refId: accountId, materialIds: [...materialIds] })
}

type UsedBy = 'article' | 'reply'

/** Of the account's articles or replies, the ids of those that use a material. */
export const usesBy = (tx: Tx, which: { accountId: string; materialId: string; usedBy: UsedBy }): Promise<string[]> =>
  store.usesBy(tx, which)

/** Notes that one thing now uses another material instead; false when that one was deleted, and then nothing changes. */
export const replaceUse = (
  tx: Tx,
  change: { accountId: string; usedBy: UsedBy; refId: string; fromId: string; toId: string },
): Promise<boolean> => store.replaceUse(tx, change)
