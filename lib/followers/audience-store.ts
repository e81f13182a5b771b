import 'server-only'
import { Prisma, type Tx } from '@/lib/platform/db'
import type { Audience, ChosenAudience } from './audience-contract'

/** Followers on the block list who follow now. */
export async function countBlockedFollowing(tx: Tx, accountId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM follow
    WHERE account_id = ${accountId}::uuid AND (unfollowed_at IS NOT NULL OR blocked_at IS NOT NULL) AND unfollowed_at IS NULL`
  return rows[0]?.count ?? 0
}

const tagged = (accountId: string, { tagIds, match }: ChosenAudience) => Prisma.sql`
  SELECT subscriber_id FROM tagging WHERE account_id = ${accountId}::uuid AND tag_id = ANY(${tagIds}::uuid[]) AND until IS NULL
  ${tagIds.length > 1 ? Prisma.sql`GROUP BY subscriber_id HAVING count(*) >= ${match === 'all' ? tagIds.length : 1}::int` : Prisma.empty}`

/**
 * Who bears the tags: all of them, and those of them who left or are blocked, found among the few who did. Two walks over
 * indexes, so that a million followers are counted in a fraction of a second.
 */
export async function countTagged(
  tx: Tx,
  accountId: string,
  audience: ChosenAudience,
): Promise<{ bearers: number; left: number; blocked: number }> {
  const rows = await tx.$queryRaw<{ bearers: number; left: number; blocked: number }[]>`
    WITH tagged AS (${tagged(accountId, audience)}), unreached AS (
      SELECT f.unfollowed_at FROM follow f JOIN tagged USING (subscriber_id)
      WHERE f.account_id = ${accountId}::uuid AND (f.unfollowed_at IS NOT NULL OR f.blocked_at IS NOT NULL)
    )
    SELECT (SELECT count(*) FROM tagged)::int AS bearers,
      (SELECT count(*) FROM unreached WHERE unfollowed_at IS NOT NULL)::int AS left,
      (SELECT count(*) FROM unreached WHERE unfollowed_at IS NULL)::int AS blocked`
  return rows[0] ?? { bearers: 0, left: 0, blocked: 0 }
}

/** Of those whom tags reach: how many came by the scenes, and how many of these say so of themselves. */
export async function countScenesAndTraits(
  tx: Tx,
  accountId: string,
  audience: ChosenAudience,
): Promise<{ scenes: number; traits: number }> {
  const { tagIds, scenes, sexes, regions } = audience
  const says = Prisma.sql`(${sexes.length === 0} OR s.sex = ANY(${sexes}::text[])) AND (${regions.length === 0} OR s.region = ANY(${regions}::text[]))`
  const rows = await tx.$queryRaw<{ scenes: number; traits: number }[]>`
    SELECT count(*)::int AS scenes, count(*) FILTER (WHERE s.subscriber_id IS NOT NULL)::int AS traits
    FROM follow f
    LEFT JOIN subscriber_trait s ON s.subscriber_id = f.subscriber_id AND s.until IS NULL AND ${says}
    WHERE f.account_id = ${accountId}::uuid AND f.unfollowed_at IS NULL AND f.blocked_at IS NULL
      AND (${scenes.length === 0} OR f.scene = ANY(${scenes}::text[]))
      ${tagIds.length > 0 ? Prisma.sql`AND f.subscriber_id IN (${tagged(accountId, audience)})` : Prisma.empty}`
  return rows[0] ?? { scenes: 0, traits: 0 }
}

const MOST_SCENES = 50

/** Scenes that present followers came by, the commonest first. */
export const scenesOf = (tx: Tx, accountId: string) =>
  tx.$queryRaw<{ scene: string; followers: number }[]>`
    SELECT scene, count(*)::int AS followers FROM follow WHERE account_id = ${accountId}::uuid AND unfollowed_at IS NULL
    GROUP BY scene ORDER BY 2 DESC, 1 LIMIT ${MOST_SCENES}`

/** Of those who left since an instant, whom an audience of that instant named, by hour. */
export const leftByHour = (
  tx: Tx,
  { accountId, since, audience }: { accountId: string; since: Date; audience: Audience },
) =>
  tx.$queryRaw<{ hour: Date; count: number }[]>`
    SELECT date_trunc('hour', unfollowed_at, 'UTC') AS hour, count(*)::int AS count FROM follow
    WHERE account_id = ${accountId}::uuid AND unfollowed_at >= ${since} AND followed_at <= ${since}
      AND in_audience(${JSON.stringify(audience)}::jsonb, account_id, subscriber_id, scene, ${since}::timestamptz)
    GROUP BY 1 ORDER BY 1`
