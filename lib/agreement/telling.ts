import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { loadVersions } from './accept'
import type { SeenVersion } from './contract'
import { comingDocuments, type CurrentDocument, currentDocuments } from './rules'
import * as tellings from './telling-store'

export type Telling = SeenVersion & { what: 'announced' | 'withdrawn' }

/** Begins the telling of a version's announcement or withdrawal; false when it was begun before. */
export const beginTelling = (tx: Tx, telling: Telling, now: Date): Promise<boolean> =>
  tellings.insertTelling(tx, telling, now)

/** Versions in force or announced of which nobody was told yet: those that came with a release. */
export async function untoldVersions(tx: Tx, now: Date): Promise<CurrentDocument[]> {
  const versions = await loadVersions(tx)
  const told = await tellings.listTold(tx)
  return [...currentDocuments(versions, now), ...comingDocuments(versions, now)].filter(
    (one) => !told.some(({ document, version }) => document === one.document && version === one.version),
  )
}

/** The version, if it stands: not withdrawn, not unknown. */
export const standingVersion = async (tx: Tx, { document, version }: SeenVersion): Promise<CurrentDocument | null> => {
  const found = (await loadVersions(tx))[document].find((one) => one.version === version)
  return found ? { document, version, from: found.from } : null
}

/** The next people, by id, who have not accepted the version: those to tell of it. */
export const peopleToTell = tellings.peopleWithout
