import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import type { Idle } from './subject'

/** Notes that a program used the account; at most once an hour, so that a busy one writes little. */
export async function touchActivity(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO account_activity (account_id, at) VALUES (${accountId}::uuid, ${now}::timestamptz)
    ON CONFLICT (account_id) DO UPDATE SET at = EXCLUDED.at WHERE account_activity.at < EXCLUDED.at - interval '1 hour'`
}

const IDLE_SINCE = `greatest(a.live_at, act.at, (
  SELECT max(o.last_sign_in_at) FROM membership m JOIN operator o ON o.id = m.operator_id
  WHERE m.account_id = a.id AND m.role = 'HOLDER'))`

/** Live accounts without certification whose holder was last seen before this instant, the longest idle first. */
export const idleBefore = (before: Date, now: Date, after: string | null): Promise<{ id: string }[]> =>
  db.$queryRawUnsafe(
    `SELECT a.id::text FROM account a LEFT JOIN account_activity act ON act.account_id = a.id
     WHERE a.state = 'LIVE' AND (a.certified_until IS NULL OR a.certified_until <= $2::timestamptz)
       AND ($3::uuid IS NULL OR a.id > $3::uuid) AND ${IDLE_SINCE} < $1::timestamptz
     ORDER BY a.id LIMIT 200`,
    before,
    now,
    after,
  )

/** Holds the rows that a sign-in or a call would write, so that using and reclaiming come one after the other. */
export async function holdActivity(tx: Tx, accountId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT o.id FROM operator o JOIN membership m ON m.operator_id = o.id
    WHERE m.account_id = ${accountId}::uuid AND m.role = 'HOLDER' ORDER BY o.id FOR UPDATE OF o`
  await tx.$queryRaw`SELECT at FROM account_activity WHERE account_id = ${accountId}::uuid FOR UPDATE`
}

/** When the account was last used, and the warnings given since. */
export async function findIdle(tx: Tx, accountId: string): Promise<Idle> {
  const rows = await tx.$queryRawUnsafe<{ idleSince: Date }[]>(
    `SELECT ${IDLE_SINCE} AS "idleSince" FROM account a LEFT JOIN account_activity act ON act.account_id = a.id
     WHERE a.id = $1::uuid`,
    accountId,
  )
  const idleSince = rows[0]?.idleSince ?? new Date(0)
  const warnings = await tx.dormancyWarning.findMany({
    where: { accountId, idleSince },
    select: { daysBefore: true, givenAt: true },
    take: 20,
  })
  return { idleSince, warnings }
}

/** False when that warning was given before. */
export async function insertWarning(
  tx: Tx,
  row: { accountId: string; idleSince: Date; daysBefore: number; givenAt: Date },
): Promise<boolean> {
  const { count } = await tx.dormancyWarning.createMany({ data: [row], skipDuplicates: true })
  return count === 1
}
