import 'server-only'
import { isDuplicate, type Tx } from '@/lib/platform/db'
import type { TagView } from './audience-contract'

interface TagKey {
  accountId: string
  tagId: string
}

/** Lets changes of one account's tags come one after the other, so that two at once cannot pass a limit together. */
export const holdTags = (tx: Tx, accountId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`follower-tags:${accountId}`}, 0))`

/** The account's tags with how many bear each now, in the order of making. */
export const listTags = (tx: Tx, accountId: string): Promise<TagView[]> =>
  tx.$queryRaw<TagView[]>`
    SELECT g.id, g.name, (
      SELECT count(*) FROM tagging t WHERE t.account_id = g.account_id AND t.tag_id = g.id AND t.until IS NULL
    )::int AS followers
    FROM follower_tag g WHERE g.account_id = ${accountId}::uuid AND g.deleted_at IS NULL ORDER BY g.id`

export const countTags = (tx: Tx, accountId: string): Promise<number> =>
  tx.followerTag.count({ where: { accountId, deletedAt: null } })

export const findTag = (tx: Tx, { accountId, tagId }: TagKey) =>
  tx.followerTag.findFirst({
    where: { accountId, id: tagId, deletedAt: null },
    select: { accountId: true, id: true, name: true },
  })

/** Names of tags by id, deleted ones included: sends of their time name them. */
export const tagNames = (tx: Tx, accountId: string, ids: readonly string[]) =>
  tx.followerTag.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, name: true, deletedAt: true },
  })

interface NewTag {
  accountId: string
  id: string
  name: string
  createdAt: Date
  createdBy: string | null
}

/** False when there is one of this name, upper and lower case alike. */
export const insertTag = async (tx: Tx, data: NewTag): Promise<boolean> =>
  (await tx.followerTag.createMany({ data: [data], skipDuplicates: true })).count === 1

/** 'taken' when another tag has the name; 'gone' when this one was deleted meanwhile. */
export async function renameTag(
  tx: Tx,
  { accountId, tagId, name }: TagKey & { name: string },
): Promise<'done' | 'gone' | 'taken'> {
  const same = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM follower_tag WHERE account_id = ${accountId}::uuid AND lower(name) = lower(${name}) AND deleted_at IS NULL
      AND id <> ${tagId}::uuid`
  if (same.length > 0) return 'taken'
  try {
    const { count } = await tx.followerTag.updateMany({
      where: { accountId, id: tagId, deletedAt: null },
      data: { name },
    })
    return count === 1 ? 'done' : 'gone'
  } catch (error) {
    if (isDuplicate(error)) return 'taken'
    throw error
  }
}

/** Ends the tag and everything that it marks; false when it was deleted before. */
export async function deleteTag(tx: Tx, { accountId, tagId }: TagKey, now: Date): Promise<boolean> {
  const { count } = await tx.followerTag.updateMany({
    where: { accountId, id: tagId, deletedAt: null },
    data: { deletedAt: now },
  })
  if (count === 0) return false
  await tx.tagging.updateMany({ where: { accountId, tagId, until: null }, data: { until: now } })
  return true
}

interface Marked extends TagKey {
  openids: readonly string[]
  now: Date
}

const held = (tx: Tx, { accountId, openids }: Pick<Marked, 'accountId' | 'openids'>) =>
  tx.$queryRaw<{ id: string }[]>`
    SELECT subscriber_id::text AS id FROM follow WHERE account_id = ${accountId}::uuid AND openid = ANY(${[...openids]}::text[])
    ORDER BY subscriber_id FOR NO KEY UPDATE`

/** Tags these followers, leaving out those who bear `most` tags; each is tagged once, however often it is asked. */
export async function addTag(tx: Tx, { accountId, tagId, openids, now, most }: Marked & { most: number }) {
  const ids = (await held(tx, { accountId, openids })).map(({ id }) => id)
  const changed = await tx.$executeRaw`
    INSERT INTO tagging (account_id, tag_id, subscriber_id, since)
    SELECT ${accountId}::uuid, ${tagId}::uuid, id, ${now} FROM unnest(${ids}::uuid[]) AS id
    WHERE (SELECT count(*) FROM tagging t WHERE t.account_id = ${accountId}::uuid AND t.subscriber_id = id AND t.until IS NULL) < ${most}::int
    ON CONFLICT DO NOTHING`
  const bearing = await tx.tagging.count({ where: { accountId, tagId, subscriberId: { in: ids }, until: null } })
  return { changed, full: ids.length - bearing }
}

export async function removeTag(tx: Tx, { accountId, tagId, openids, now }: Marked): Promise<number> {
  const ids = (await held(tx, { accountId, openids })).map(({ id }) => id)
  const { count } = await tx.tagging.updateMany({
    where: { accountId, tagId, subscriberId: { in: ids }, until: null },
    data: { until: now },
  })
  return count
}

/** The tags that these followers bear now, by subscriber. */
export async function tagsOf(tx: Tx, accountId: string, subscriberIds: readonly string[]) {
  const rows = await tx.tagging.findMany({
    where: { accountId, subscriberId: { in: [...subscriberIds] }, until: null },
    select: { subscriberId: true, tag: { select: { id: true, name: true } } },
    orderBy: { tagId: 'asc' },
  })
  const found = new Map<string, { id: string; name: string }[]>()
  for (const { subscriberId, tag } of rows) found.set(subscriberId, [...(found.get(subscriberId) ?? []), tag])
  return found
}

/** The tags that one follower bears now. */
export const tagsOfOne = async (tx: Tx, { accountId, subscriberId }: { accountId: string; subscriberId: string }) =>
  (await tagsOf(tx, accountId, [subscriberId])).get(subscriberId)
