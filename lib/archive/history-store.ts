import 'server-only'
import { toDateColumn } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { PLATFORM_ID } from '@/lib/platform/ids'
import type { RenameRow } from './format'
import type { Section } from './section'

/** Keeps rows of another server as they were told; the same rows again change nothing. */
export const insertHistory = (tx: Tx, { count }: Section, rows: readonly object[], accountId: string) =>
  tx.$executeRawUnsafe(
    `INSERT INTO archive_history (account_id, section, key, row)
     SELECT $2::uuid, $3, encode(sha256(convert_to(r.row::text, 'UTF8')), 'hex'), r.row
     FROM jsonb_array_elements($1::jsonb) r (row) ON CONFLICT DO NOTHING`,
    JSON.stringify(rows),
    accountId,
    count,
  )

/** Changes of name by nobody in particular. A former name is not protected by an archive: here it may be another's. */
export async function insertRenames(
  tx: Tx,
  rows: readonly (RenameRow & { fromKey: string; toKey: string })[],
  accountId: string,
): Promise<void> {
  await tx.rename.createMany({
    data: rows.map(({ id, state, why, reason, fromKey, toKey, ...row }) => ({
      ...{ id, accountId, state, why, reason, fromKey, toKey, requestedBy: PLATFORM_ID },
      fromName: row.from_name,
      toName: row.to_name,
      requestedAt: new Date(row.requested_at),
      withdrawUntil: new Date(row.withdraw_until),
      dueOn: toDateColumn(row.due_on),
      decidedAt: row.decided_at === null ? null : new Date(row.decided_at),
    })),
    skipDuplicates: true,
  })
}

/** How many rows of each kind an earlier archive brought to an account. */
export async function countHistory(tx: Tx, accountId: string): Promise<Record<string, number>> {
  const rows = await tx.archiveHistory.groupBy({ by: ['section'], where: { accountId }, _count: { _all: true } })
  return Object.fromEntries(rows.map(({ section, _count }) => [section, _count._all]))
}
