import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { ListRecallsInput, type RecallsView, type RecallView } from './contract'
import { mayRunInstallation } from './policy'
import * as store from './recall-store'
import { recallState } from './rules'
import { staffNames } from './store'

const PAGE = 50

async function viewsOf(tx: Tx, rows: readonly store.RecallRow[], now: Date): Promise<RecallView[]> {
  const nameOf = await staffNames(
    tx,
    rows.map(({ createdBy }) => createdBy),
  )
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    ground: row.ground,
    clause: row.clause,
    reason: row.reason,
    nameBefore: row.nameBefore,
    accountName: row.accountName,
    handle: row.handle,
    createdBy: nameOf(row.createdBy),
    createdAt: row.createdAt.toISOString(),
    exportUntil: row.exportUntil?.toISOString() ?? null,
    state: recallState(row, now),
  }))
}

/** What the platform has recalled, the latest first. */
export const listRecalls = defineQuery({
  name: 'installation.list-recalls',
  input: ListRecallsInput,
  load: () => Promise.resolve({}),
  may: mayRunInstallation,
  async run({ input, ctx, tx }): Promise<RecallsView> {
    const found = await store.listRecalls(tx, { cursor: input.cursor, take: PAGE + 1 })
    const rows = found.slice(0, PAGE)
    return {
      rows: await viewsOf(tx, rows, ctx.now),
      next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
      exportDays: figure('recallExportDays', ctx.now),
    }
  },
})
