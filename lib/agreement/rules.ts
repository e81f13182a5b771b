import { type Day, platformDay } from '@/lib/platform/calendar'
import { type Clause, DocumentId, type DocumentVersionView } from './contract'
import { type DocumentVersion, VERSIONS } from './documents'

export interface CurrentDocument {
  document: DocumentId
  version: string
  from: Day
}

/** A version that a supervisor announced and that was not withdrawn. */
export interface AnnouncedVersion extends CurrentDocument {
  clauses: readonly Clause[]
}

/** Every version of every document, oldest first: those of the code, then those announced. */
export type Versions = Record<DocumentId, readonly DocumentVersion[]>

/** The versions of the code and the announced ones together, in order of their days. */
export function withAnnounced(rows: readonly AnnouncedVersion[]): Versions {
  const all = (document: DocumentId) =>
    [...VERSIONS[document], ...rows.filter((row) => row.document === document)].toSorted((a, b) =>
      a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
    )
  return {
    'service-agreement': all('service-agreement'),
    'privacy-policy': all('privacy-policy'),
    'special-rules': all('special-rules'),
  }
}

const inForce = (versions: readonly DocumentVersion[], day: Day) => versions.findLast((version) => version.from <= day)

/** The versions in force at an instant, in order of precedence (AGR-3). */
export function currentDocuments(versions: Versions, now: Date): CurrentDocument[] {
  const day = platformDay(now)
  return DocumentId.options.flatMap((document) => {
    const found = inForce(versions[document], day)
    return found ? [{ document, version: found.version, from: found.from }] : []
  })
}

/** The versions whose day has not come, in order of precedence and day. */
export function comingDocuments(versions: Versions, now: Date): CurrentDocument[] {
  const day = platformDay(now)
  return DocumentId.options.flatMap((document) =>
    versions[document].filter(({ from }) => from > day).map(({ version, from }) => ({ document, version, from })),
  )
}

/** All versions of a document as of a day: past, current, and those announced for later (AGR-2). */
export function versionsOn(
  versions: readonly Pick<DocumentVersion, 'version' | 'from'>[],
  day: Day,
): DocumentVersionView[] {
  const current = versions.findLast((version) => version.from <= day)
  return versions.map(({ version, from }) => ({
    version,
    from,
    state: version === current?.version ? 'current' : from > day ? 'coming' : 'past',
  }))
}

/** The version just before another, or null for the first. */
export function versionBefore(versions: readonly DocumentVersion[], version: string): string | null {
  const at = versions.findIndex((one) => one.version === version)
  return at > 0 ? (versions[at - 1]?.version ?? null) : null
}

/** The name of the next version: one more than any that ever was, withdrawn ones counted. */
export function nextVersionName(document: DocumentId, announced: readonly string[]): string {
  const numbers = [...VERSIONS[document].map(({ version }) => version), ...announced].map((name) =>
    Number(name.slice(1)),
  )
  return `v${Math.max(...numbers) + 1}`
}
