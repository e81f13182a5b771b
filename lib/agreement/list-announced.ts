import 'server-only'
import { platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { loadVersions } from './accept'
import { changesOf } from './clause-words'
import { DocumentId, type DocumentVersionView, type Language } from './contract'
import { versionsOn } from './rules'
import * as store from './store'

export interface VersionRecord extends DocumentVersionView {
  document: DocumentId
  /** How many people agreed to it, accepted it by using on, and refused it. */
  agreed: number
  byUse: number
  refused: number
  changes: string
  /** Set where a supervisor announced it; null where it came with a release. */
  announced: { by: string; at: string; reason: string } | null
}

export interface WithdrawnRecord {
  document: DocumentId
  version: string
  from: string
  reason: string
  withdrawnAt: string
  withdrawnReason: string
}

/** Every version of every document with who accepted it in figures, newest first, and what was withdrawn: for the staff. */
export async function versionRecords(
  tx: Tx,
  now: Date,
  language: Language,
): Promise<{ versions: VersionRecord[]; withdrawn: WithdrawnRecord[] }> {
  const [known, rows] = [await loadVersions(tx), await store.listAllAnnounced(tx)]
  const [accepted, refused] = [await store.countAcceptances(tx), await store.countRefusals(tx)]
  const versions: VersionRecord[] = []
  for (const document of DocumentId.options) {
    for (const view of versionsOn(known[document], platformDay(now)).toReversed()) {
      const ofThis = (one: { document: string; version: string }) =>
        one.document === document && one.version === view.version
      const count = (way: string) => accepted.find((one) => ofThis(one) && one.way === way)?._count._all ?? 0
      const row = rows.find(ofThis)
      versions.push({
        document,
        ...view,
        agreed: count('AGREED'),
        byUse: count('CONTINUED_USE'),
        refused: refused.find(ofThis)?._count._all ?? 0,
        changes: await changesOf(tx, { document, version: view.version }, language),
        announced: row ? { by: row.announcedBy, at: row.announcedAt.toISOString(), reason: row.reason } : null,
      })
    }
  }
  const withdrawn = rows.flatMap(({ withdrawnAt, ...row }) =>
    withdrawnAt
      ? [
          {
            document: DocumentId.parse(row.document),
            version: row.version,
            from: row.from.toISOString().slice(0, 10),
            reason: row.reason,
            withdrawnAt: withdrawnAt.toISOString(),
            withdrawnReason: row.withdrawnReason ?? '',
          },
        ]
      : [],
  )
  return { versions, withdrawn }
}
