import 'server-only'
import { type Ctx } from '@/lib/platform/actor'
import { type Day, platformDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { emit } from '@/lib/platform/events'
import { loadVersions } from './accept'
import { clausesOf } from './clause-words'
import { type Clause, type ClauseText, type ClauseView, type DocumentId, Language } from './contract'
import { versionAnnounced, versionWithdrawn } from './events'
import { nextVersionName } from './rules'
import * as store from './store'

export type WordsByLanguage = Record<Language, Record<string, ClauseText>>

/** The latest version of a document, announced ones counted: what another is made from. With its words, their places left open. */
export async function latestVersion(
  tx: Tx,
  document: DocumentId,
): Promise<{ version: string; from: Day; clauses: readonly Clause[]; words: Record<Language, ClauseView[]> }> {
  const versions = (await loadVersions(tx))[document]
  const last = versions.at(-1)
  if (!last) throw new Error(`${document} has no version`)
  const wordsIn = async (language: Language) =>
    (await clausesOf(tx, { document, versions, language, raw: true }, [last]))[0] ?? []
  const [hant, hans, en] = [await wordsIn('zh-Hant'), await wordsIn('zh-Hans'), await wordsIn('en')]
  return { ...last, words: { 'zh-Hant': hant, 'zh-Hans': hans, en } }
}

export interface Announcement {
  document: DocumentId
  from: Day
  /** The clauses in order; those whose words are new name no version. */
  clauses: readonly { id: string; words: string | null }[]
  /** The words of the clauses that are worded anew. */
  texts: WordsByLanguage
  changes: Record<Language, string>
  reason: string
  by: string
}

/** Announces a version as a row and says so (AGR-2); null when a colleague announced one of the same name meanwhile. */
export async function announceVersion(tx: Tx, ctx: Ctx, wish: Announcement): Promise<string | null> {
  const announced = (await store.listAllAnnounced(tx)).filter((one) => one.document === wish.document)
  const version = nextVersionName(
    wish.document,
    announced.map((one) => one.version),
  )
  const isNew = await store.insertVersion(tx, {
    document: wish.document,
    version,
    from: wish.from,
    clauses: wish.clauses.map(({ id, words }) => ({ id, words: words ?? version })),
    texts: wish.texts,
    changes: wish.changes,
    reason: wish.reason,
    announcedBy: wish.by,
    announcedAt: ctx.now,
  })
  if (!isNew) return null
  await emit(tx, versionAnnounced, { document: wish.document, version }, ctx)
  return version
}

/** Withdraws an announced version before its day; false when it is in force, was withdrawn, or never was. */
export async function withdrawVersion(
  tx: Tx,
  ctx: Ctx,
  wish: { document: DocumentId; version: string; by: string; reason: string },
): Promise<boolean> {
  const isWithdrawn = await store.withdrawVersion(tx, { ...wish, day: platformDay(ctx.now), at: ctx.now })
  if (isWithdrawn) await emit(tx, versionWithdrawn, { document: wish.document, version: wish.version }, ctx)
  return isWithdrawn
}
