import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Severity } from '@/lib/rulebook'
import { severityNumber } from './rules'

/** How many cases lie undecided, by severity (MOD-3). */
export async function openCasesBySeverity(tx: Tx): Promise<Record<Severity, number>> {
  const rows = await tx.case.groupBy({
    by: ['severity'],
    where: { state: { in: ['OPEN', 'CLAIMED'] } },
    _count: { _all: true },
  })
  const of = (severity: Severity) => rows.find((row) => row.severity === severityNumber(severity))?._count._all ?? 0
  return { CRITICAL: of('CRITICAL'), HIGH: of('HIGH'), NORMAL: of('NORMAL'), LOW: of('LOW') }
}
