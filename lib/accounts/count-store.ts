import 'server-only'
import { type Day, toDateColumn } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import type { AccountKind, SubjectKind } from './contract'

/** How many rows a question finds, and a few of them by name. */
export interface Counted {
  count: number
  examples: string[]
}

interface Row {
  name: string
  total: number
}
const counted = (rows: readonly Row[]): Counted => ({
  count: rows[0]?.total ?? 0,
  examples: rows.map(({ name }) => name),
})

/**
 * Subjects that hold more accounts than their kind's limit (`above`), or so many that they could not apply for another (`full`), by the
 * states that take a place (ACC-4). A natural person's name is not shown (AUTH-4): one of their accounts stands for them.
 */
export async function subjectsAtLimit(
  tx: Tx,
  limits: Record<SubjectKind, number>,
  which: 'above' | 'full',
): Promise<Counted> {
  const beyond = which === 'above' ? 1 : 0
  const rows = await tx.$queryRaw<Row[]>`
    SELECT name, total FROM (
      SELECT CASE WHEN s.kind = 'PERSON' THEN min(a.name) ELSE s.name END AS name, count(*) OVER ()::int AS total, count(a.id) AS held
      FROM subject s JOIN account a ON a.subject_id = s.id AND a.state IN ('IN_REVIEW', 'LIVE', 'FROZEN', 'BANNED')
      GROUP BY s.id, s.kind, s.name
      HAVING count(a.id) >= ${beyond} + CASE s.kind
        WHEN 'PERSON' THEN ${limits.PERSON}::int WHEN 'ENTERPRISE' THEN ${limits.ENTERPRISE}::int WHEN 'GOVERNMENT' THEN ${limits.GOVERNMENT}::int
        WHEN 'MEDIA' THEN ${limits.MEDIA}::int ELSE ${limits.ORGANISATION}::int END
    ) found ORDER BY held DESC, name LIMIT 5`
  return counted(rows)
}

/** Live accounts without a certification at `now` whose holder has not signed in since an instant (ACC-10). */
export async function accountsIdleSince(tx: Tx, since: Date, now: Date): Promise<Counted> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.name, count(*) OVER ()::int AS total
    FROM account a JOIN membership m ON m.account_id = a.id AND m.role = 'HOLDER' JOIN operator o ON o.id = m.operator_id
    WHERE a.state = 'LIVE' AND (a.certified_until IS NULL OR a.certified_until <= ${now})
      AND greatest(o.last_sign_in_at, a.live_at) < ${since}
    ORDER BY greatest(o.last_sign_in_at, a.live_at) LIMIT 5`
  return counted(rows)
}

/** Accounts of a kind whose certification ends on or after an instant: their next renewal falls under a new fee (CERT-2). */
export async function certificationsAfter(tx: Tx, kind: AccountKind, at: Date): Promise<Counted> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT name, count(*) OVER ()::int AS total FROM account
    WHERE state = 'LIVE' AND kind = ${kind}::account_kind AND certified_until >= ${at} ORDER BY certified_until LIMIT 5`
  return counted(rows)
}

export type RightsKey = AccountKind | `${AccountKind}_CERTIFIED`

/** How many live accounts there are of each kind, certified and not (CERT-3). */
export async function accountsByRights(tx: Tx, now: Date): Promise<Record<RightsKey, number>> {
  const rows = await tx.$queryRaw<{ key: RightsKey; count: number }[]>`
    SELECT kind || CASE WHEN certified_until > ${now} THEN '_CERTIFIED' ELSE '' END AS key, count(*)::int AS count
    FROM account WHERE state = 'LIVE' GROUP BY 1`
  const of = (key: RightsKey) => rows.find((row) => row.key === key)?.count ?? 0
  return {
    SUBSCRIPTION: of('SUBSCRIPTION'),
    SUBSCRIPTION_CERTIFIED: of('SUBSCRIPTION_CERTIFIED'),
    SERVICE: of('SERVICE'),
    SERVICE_CERTIFIED: of('SERVICE_CERTIFIED'),
  }
}

/** Live accounts whose certification ends within a span (CERT-2). */
export const certificationsEnding = (tx: Tx, { from, to }: { from: Date; to: Date }): Promise<number> =>
  tx.account.count({ where: { state: 'LIVE', certifiedUntil: { gte: from, lt: to } } })

/** Live accounts whose registration data is to be confirmed within a span of days, its last day left out (ACC-16). */
export const confirmationsDue = (tx: Tx, { from, to }: { from: Day; to: Day }): Promise<number> =>
  tx.account.count({
    where: { state: 'LIVE', confirmDueOn: { gte: toDateColumn(from), lt: toDateColumn(to) } },
  })
