import 'server-only'
import { defineQuery } from '@/lib/platform/use-case'
import { ErasureInput, type ErasureView } from './contract'
import { KEPT } from './erasure-plan'
import { findErasureByCode } from './erasure-store'
import { mayReadProof } from './policy'
import { findEndingById } from './store'

const listed = (counts: unknown) =>
  Object.entries(counts as Record<string, number>)
    .map(([table, rows]) => ({ table, rows }))
    .sort((a, b) => (a.table < b.table ? -1 : 1))

/** The proof of an erasure, for whoever has its code: what went, what stays and under which rule. */
export const getErasure = defineQuery({
  name: 'lifecycle.get-erasure',
  input: ErasureInput,
  async load({ input, tx }) {
    const erasure = await findErasureByCode(tx, input.code)
    const ending = erasure && (await findEndingById(tx, erasure.endingId))
    return erasure && ending ? { erasure, ending } : null
  },
  may: mayReadProof,
  run: async ({ subject: { erasure, ending } }): Promise<ErasureView> => ({
    code: erasure.code,
    handle: erasure.handle,
    cause: ending.cause,
    endedAt: (ending.endedAt ?? ending.endsAt).toISOString(),
    startedAt: erasure.startedAt.toISOString(),
    finishedAt: erasure.finishedAt?.toISOString() ?? null,
    erased: listed(erasure.erased),
    files: erasure.files,
    kept: listed(erasure.kept).map((row) => ({ ...row, rule: KEPT[row.table] ?? 'DATA-3' })),
    listHash: erasure.listHash,
  }),
})
