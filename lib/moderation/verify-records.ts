import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { ChainReport } from './contract'
import { decisionHash, GENESIS, recordHash } from './record-hash'
import * as records from './record-store'
import type { RecordRow } from './record-store'

const BATCH = 500

type Fault = NonNullable<ChainReport['broken']>

interface Held {
  seq: bigint
  hash: string
}

/** The first thing wrong with the next row, given the one before it. */
function faultOf(row: RecordRow, before: Held): Fault | null {
  if (row.seq !== before.seq + 1n) return { seq: Number(before.seq + 1n), fault: 'missing' }
  if (row.prevHash !== before.hash) return { seq: Number(row.seq), fault: 'unlinked' }
  if (row.hash !== recordHash(row, row.prevHash)) return { seq: Number(row.seq), fault: 'altered' }
  return null
}

/** A decision whose own row no longer says what its record witnessed. */
async function changedDecision(tx: Tx, rows: readonly RecordRow[]): Promise<Fault | null> {
  const witnessed = rows.filter(({ what }) => what === 'case.decided')
  const found = await records.decisionsOf(
    tx,
    witnessed.flatMap(({ caseId }) => caseId ?? []),
  )
  const now = new Map(found.map((decision) => [decision.caseId, decisionHash(decision)]))
  const changed = witnessed.find(
    ({ caseId, facts }) => now.get(caseId ?? '') !== (facts as { decisionSha256?: string }).decisionSha256,
  )
  return changed ? { seq: Number(changed.seq), fault: 'altered' } : null
}

/**
 * Walks the whole chain (MOD-8) and names the first row that was altered, is missing, or is not linked to the one before;
 * also finds an end that was cut off, because every report and decision must have its record.
 */
export async function verifyRecords(tx: Tx): Promise<ChainReport> {
  let held: Held = { seq: 0n, hash: GENESIS }
  const seen = { 'report.filed': 0, 'case.decided': 0 }
  for (;;) {
    const rows = await records.recordsAfter(tx, held.seq, BATCH)
    for (const row of rows) {
      const broken = faultOf(row, held)
      if (broken) return { checked: Number(held.seq), broken }
      if (row.what === 'report.filed' || row.what === 'case.decided') seen[row.what] += 1
      held = { seq: row.seq, hash: row.hash }
    }
    const broken = await changedDecision(tx, rows)
    if (broken) return { checked: Number(held.seq), broken }
    if (rows.length < BATCH) break
  }
  const kept = await records.countWitnessed(tx)
  // Read after the walk, so that a deed in between shows as more kept than seen only if it left no record; a second look settles it.
  const isShort = kept['report.filed'] > seen['report.filed'] || kept['case.decided'] > seen['case.decided']
  if (isShort && !(await records.recordsAfter(tx, held.seq, 1)).length)
    return { checked: Number(held.seq), broken: { seq: Number(held.seq) + 1, fault: 'unrecorded' } }
  return { checked: Number(held.seq), broken: null }
}
