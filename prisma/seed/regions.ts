import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Tx } from '@/lib/platform/db'

interface SeedRegion {
  code: string
  nameHant: string
  nameHans: string
  nameEn: string
}

/** The regions that the migration brings: also for a database whose rows were taken away since. */
export const REGIONS = JSON.parse(readFileSync(path.join(import.meta.dirname, 'regions.json'), 'utf8')) as SeedRegion[]

/** Writes the regions with whose offices accounts file; those that are there stay as they are. */
export async function makeRegions(tx: Tx, now: Date): Promise<void> {
  const data = REGIONS.map((region, position) => ({ ...region, position, createdAt: now }))
  await tx.filingRegion.createMany({ data, skipDuplicates: true })
}
