import 'server-only'
import { z } from 'zod'
import { eraseFace } from '@/lib/accounts'
import { cropFilesOf, filesOfMaterial, isSharedFile } from '@/lib/media'
import { notify } from '@/lib/notifications'
import type { Ctx } from '@/lib/platform/actor'
import { sha256 } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { storage } from '@/lib/platform/storage'
import { defineUseCase, execute } from '@/lib/platform/use-case'
import { AccountInput } from './contract'
import { erasureSteps } from './erasure-plan'
import * as erasures from './erasure-store'
import { maySweep } from './policy'

const BATCH = 500
/** Batches in one transaction: short enough for nobody to wait. */
const BATCHES = 4

/** Erases some of the account's rows, children before parents; 'more' until a whole pass finds nothing. */
export const eraseSomeRows = defineUseCase({
  name: 'lifecycle.erase-some-rows',
  input: AccountInput,
  load: ({ input, tx }) => erasures.lockErasure(tx, input.accountId),
  may: maySweep,
  async run({ input: { accountId }, subject: row, tx }): Promise<'more' | 'none'> {
    if (row.finishedAt) return 'none'
    const { tables, links } = await erasures.readCatalogue(tx)
    const erased = { ...(row.erased as Record<string, number>) }
    let [listHash, batches] = [row.listHash, 0]
    for (const step of erasureSteps(tables, links)) {
      for (let full = true; full && batches < BATCHES;) {
        const rows = await erasures.eraseRows(tx, step, accountId, BATCH)
        full = rows.length === BATCH
        if (rows.length === 0) continue
        batches += 1
        await rememberFiles(tx, accountId, step.table, rows)
        erased[step.table.name] = (erased[step.table.name] ?? 0) + rows.length
        listHash = sha256([listHash, ...rows.map(({ key }) => `${step.table.name}:${key}`)].join('\n'))
      }
    }
    if (batches === 0) return 'none'
    await erasures.saveErasure(tx, row, { erased, files: row.files, listHash })
    return 'more'
  },
})

async function rememberFiles(
  tx: Tx,
  accountId: string,
  table: { name: string; file: string | null },
  rows: readonly erasures.ErasedRow[],
): Promise<void> {
  const files: { key: string; sha256: string | null }[] = []
  for (const { row } of rows) {
    const key = table.file ? row[table.file] : null
    if (typeof key === 'string') files.push({ key, sha256: null })
    // What had come of an upload that nobody finished.
    if (table.name === 'material_upload') files.push(...partsIn(row).map((part) => ({ key: part, sha256: null })))
    if (table.name !== 'material') continue
    files.push(...filesOfMaterial(row))
  }
  if (table.name === 'material')
    files.push(
      ...(await cropFilesOf(
        tx,
        rows.map(({ row }) => String(row.sha256)),
      )),
    )
  if (files.length === 0) return
  await erasures.keepFiles(
    tx,
    files.map((file) => ({ ...file, accountId })),
  )
}

const partsIn = ({ parts }: Record<string, unknown>): string[] => (Array.isArray(parts) ? parts.map(String) : [])

const NoteFilesInput = AccountInput.extend({ keys: z.string().array(), deleted: z.string().array() })

/** Notes files that were looked at, and which of them were deleted. */
export const noteErasedFiles = defineUseCase({
  name: 'lifecycle.note-erased-files',
  input: NoteFilesInput,
  load: ({ input, tx }) => erasures.lockErasure(tx, input.accountId),
  may: maySweep,
  async run({ input: { accountId, keys, deleted }, subject: row, tx }): Promise<void> {
    if (row.finishedAt) return
    const listHash = sha256([row.listHash, ...deleted.map((key) => `file:${key}`)].join('\n'))
    const erased = row.erased as Record<string, number>
    await erasures.saveErasure(tx, row, { erased, files: row.files + deleted.length, listHash })
    await erasures.dropFiles(tx, accountId, keys)
  },
})

/** Deletes files whose rows are gone, outside any transaction; a file that another account keeps too stays. False when none was left. */
async function eraseSomeFiles(ctx: Ctx, accountId: string): Promise<boolean> {
  const files = await erasures.filesLeft(accountId, BATCH)
  const deleted: string[] = []
  for (const { key, sha256: hash } of files) {
    if (hash && (await isSharedFile(hash))) continue
    await storage().delete(key)
    deleted.push(key)
  }
  if (files.length > 0) await execute(noteErasedFiles, ctx, { accountId, keys: files.map(({ key }) => key), deleted })
  return files.length > 0
}

/** Closes the erasure with what is kept, takes the account's last personal parts, and tells who held it. */
export const finishErasure = defineUseCase({
  name: 'lifecycle.finish-erasure',
  input: AccountInput,
  load: ({ input, tx }) => erasures.lockErasure(tx, input.accountId),
  may: maySweep,
  async run({ input: { accountId }, subject: row, ctx, tx }): Promise<void> {
    const { tables } = await erasures.readCatalogue(tx)
    await eraseFace(tx, accountId)
    const kept = await erasures.countKept(tx, tables, accountId)
    if (!(await erasures.finishErasure(tx, row, { kept, finishedAt: ctx.now }))) return
    await notify(
      tx,
      row.holderIds.map((personId) => ({ door: 'OPERATOR' as const, personId })),
      // Without the account's id: a notification that names it would be a row of the account again.
      {
        kind: 'account_erased',
        facts: { account: row.handle },
        causeKey: `erased:${row.code}`,
        href: `/deletions/${row.code}`,
      },
      ctx.now,
    )
  },
})

const MOST_ROUNDS = 200

/** Erases an ended account as far as one run may go; run again it goes on, and at the end it changes nothing. */
export async function eraseAccount(ctx: Ctx, accountId: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if ((await execute(eraseSomeRows, ctx, { accountId })) === 'more') continue
    if (await eraseSomeFiles(ctx, accountId)) continue
    return execute(finishErasure, ctx, { accountId })
  }
}
