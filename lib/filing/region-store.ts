import 'server-only'
import { isDuplicate, type Prisma, type Tx } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/actor'
import type { RegionName, RegionView } from './region-contract'

const MOST = 500
const COLUMN = { 'zh-Hant': 'nameHant', 'zh-Hans': 'nameHans', en: 'nameEn' } as const
const names = { code: true, nameHant: true, nameHans: true, nameEn: true, endedAt: true } as const

/** How a language calls each region, also those that ended. */
export async function regionNames(tx: Tx, locale: Locale): Promise<(code: string | null) => string | null> {
  const rows = await tx.filingRegion.findMany({ select: names, take: MOST })
  const byCode = new Map(rows.map((row) => [row.code, row[COLUMN[locale]]]))
  // A code of a row that is gone is still better told than nothing.
  return (code) => (code === null ? null : (byCode.get(code) ?? code))
}

/** The regions that can be chosen, in their order. */
export async function openRegions(tx: Tx, locale: Locale): Promise<RegionName[]> {
  const rows = await tx.filingRegion.findMany({
    where: { endedAt: null },
    select: names,
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    take: MOST,
  })
  return rows.map((row) => ({ code: row.code, name: row[COLUMN[locale]] }))
}

/** Whether a region can be chosen; it stays so until the transaction ends. */
export async function isOpenRegion(tx: Tx, code: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM filing_region WHERE code = ${code} AND ended_at IS NULL FOR SHARE`
  return rows.length > 0
}

export interface FoundRegion {
  code: string
  version: number
  endedAt: Date | null
}

export const findRegion = (tx: Tx, code: string): Promise<FoundRegion | null> =>
  tx.filingRegion.findUnique({ where: { code }, select: { code: true, version: true, endedAt: true } })

export interface NewRegion {
  code: string
  nameHant: string
  nameHans: string
  nameEn: string
}

/** Adds a region behind the others; false when the code is taken. */
export async function insertRegion(tx: Tx, region: NewRegion, now: Date): Promise<boolean> {
  const { _max } = await tx.filingRegion.aggregate({ _max: { position: true } })
  try {
    const data = { ...region, position: (_max.position ?? 0) + 1, createdAt: now }
    await tx.filingRegion.create({ data, select: { code: true } })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Changes a region that is still as it was seen (counted). */
export async function changeRegion(
  tx: Tx,
  seen: { code: string; version: number },
  data: Prisma.FilingRegionUpdateManyMutationInput,
): Promise<boolean> {
  const where = { code: seen.code, version: seen.version }
  const { count } = await tx.filingRegion.updateMany({ where, data: { ...data, version: seen.version + 1 } })
  return count === 1
}

const OFFICER = { role: 'FILING_OFFICER', leftAt: null } as const

export const countOfficers = (tx: Tx, region: string) => tx.administrator.count({ where: { ...OFFICER, region } })
export const countWaiting = (tx: Tx, region: string) => tx.filing.count({ where: { region, state: 'SUBMITTED' } })

/** Every region with its officers and how many filings it has. */
export async function listRegions(tx: Tx): Promise<RegionView[]> {
  const [rows, officers, filings] = await Promise.all([
    tx.filingRegion.findMany({ orderBy: [{ position: 'asc' }, { code: 'asc' }], take: MOST }),
    tx.administrator.findMany({
      where: { ...OFFICER, region: { not: null } },
      select: { id: true, name: true, region: true },
      orderBy: { name: 'asc' },
      take: MOST,
    }),
    tx.filing.groupBy({ by: ['region', 'state'], _count: { _all: true } }),
  ])
  return rows.map(({ position: _, createdAt: __, endedAt, ...row }) => {
    const own = filings.filter(({ region }) => region === row.code)
    const sum = (of: typeof own) => of.reduce((count, { _count }) => count + _count._all, 0)
    return {
      ...row,
      endedAt: endedAt?.toISOString() ?? null,
      officers: officers.flatMap(({ region, ...officer }) => (region === row.code ? [officer] : [])),
      filings: { waiting: sum(own.filter(({ state }) => state === 'SUBMITTED')), all: sum(own) },
    }
  })
}
