import 'server-only'
import { accountOf } from '@/lib/accounts'
import { mayDo } from '@/lib/accounts/contract'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import * as store from './archive-store'
import { AccountInput, type ArchivesView, type ArchiveView, HistorySection } from './contract'
import { countHistory } from './history-store'
import { maySeeArchives } from './policy'

/** The account's backups and what was brought back, the newest first. */
export const listArchives = defineQuery({
  name: 'archive.list-archives',
  input: AccountInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { account }
  },
  may: maySeeArchives,
  async run({ subject: { account }, ctx, tx }): Promise<ArchivesView> {
    const rows = await store.listArchives(tx, account.id)
    const names = await store.namesOf(
      tx,
      rows.map(({ askedBy }) => askedBy),
    )
    const mayAct = mayDo(ctx.actor, account.id, 'backup.make')
    return {
      account: { id: account.id, name: account.name, state: account.state },
      mayAct,
      mayBringBack: mayAct && account.state === 'LIVE',
      archives: rows.map((row) => archiveView(row, names.get(row.askedBy) ?? '–', ctx.now)),
      history: await historyOf(tx, account.id),
      keptDays: figure('archiveKeptDays', ctx.now),
      largestBytes: figure('archiveImportBytes', ctx.now),
    }
  },
})

async function historyOf(tx: Tx, accountId: string): Promise<ArchivesView['history']> {
  const counts = await countHistory(tx, accountId)
  return HistorySection.options.flatMap((section) => {
    const count = counts[section] ?? 0
    return count > 0 ? [{ section, count }] : []
  })
}

const archiveView = (row: store.ArchiveRow, askedBy: string, now: Date): ArchiveView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  askedAt: row.askedAt.toISOString(),
  askedBy,
  doneAt: row.doneAt?.toISOString() ?? null,
  progress: row.steps > 0 ? Math.min(row.stepsDone / row.steps, 1) : 0,
  bytes: row.bytes === null ? null : Number(row.bytes),
  sha256: row.sha256,
  counts: (row.counts as Record<string, number> | null) ?? {},
  fault: row.fault,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  purged: row.purgedAt !== null || (row.expiresAt !== null && row.expiresAt <= now),
})
