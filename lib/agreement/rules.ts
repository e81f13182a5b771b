import { type Day, platformDay } from '@/lib/platform/calendar'
import { DocumentId, type DocumentVersionView } from './contract'
import { type DocumentVersion, VERSIONS } from './documents'

export interface CurrentDocument {
  document: DocumentId
  version: string
  from: Day
}

const inForce = (versions: readonly DocumentVersion[], day: Day) => versions.findLast((version) => version.from <= day)

/** The versions in force at an instant, in order of precedence (AGR-3). */
export function currentDocuments(now: Date): CurrentDocument[] {
  const day = platformDay(now)
  return DocumentId.options.flatMap((document) => {
    const found = inForce(VERSIONS[document], day)
    return found ? [{ document, version: found.version, from: found.from }] : []
  })
}

/** All versions of a document as of a day: past, current, and those announced for later (AGR-2). */
export function versionsOn(versions: readonly DocumentVersion[], day: Day): DocumentVersionView[] {
  const current = inForce(versions, day)
  return versions.map(({ version, from }) => ({
    version,
    from,
    state: version === current?.version ? 'current' : from > day ? 'coming' : 'past',
  }))
}
