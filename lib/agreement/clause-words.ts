import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/platform/db'
import { platformFacts as factsOfInstallation } from '@/lib/platform/facts'
import { messagesOf, words } from '@/lib/platform/words'
import { ClauseText, type ClauseView, type DocumentId, type Language, type PlatformFacts } from './contract'
import type { DocumentVersion } from './documents'
import * as store from './store'

const Texts = z.record(z.string(), z.record(z.string(), ClauseText))
type Texts = z.infer<typeof Texts>

export const platformFacts = (): PlatformFacts => {
  const { legalEntity, ...facts } = factsOfInstallation()
  return { ...facts, entity: legalEntity }
}

/** Puts the installation's own facts into a text (AGR-4); where its host has set none, the text says so instead of showing a gap. */
function filled(text: string, language: Language): string {
  const { name, entity, court, contact } = platformFacts()
  const t = words(language, 'agreement')
  const facts: Record<string, string> = {
    platform: name,
    entity: entity || t('unset.entity'),
    court: court || t('unset.court'),
    contact: contact || t('unset.contact'),
  }
  return text.replace(/\{([a-z]+)\}/g, (whole, key: string) => facts[key] ?? whole)
}

/** All words of a document in one language: by version, by clause. Announced versions bring the clauses that they word anew. */
async function textsOf(tx: Tx, document: DocumentId, language: Language): Promise<Texts> {
  const own = Texts.parse(
    Object.fromEntries(
      Object.entries(messagesOf(language, `documents/${document}`)).filter(([name]) => /^v\d+$/.test(name)),
    ),
  )
  const announced = (await store.listTexts(tx, document)).map(({ version, texts }) => [
    version,
    Texts.parse(texts)[language] ?? {},
  ])
  return { ...own, ...Object.fromEntries(announced) }
}

interface Wanted {
  document: DocumentId
  versions: readonly DocumentVersion[]
  language: Language
  /** Leaves the places of the platform's facts open, for who words a clause anew. */
  raw?: boolean
}

/** What each clause of some versions of a document says in one language, in the order of `wanted`. */
export async function clausesOf(
  tx: Tx,
  { document, versions, language, raw }: Wanted,
  wanted: readonly DocumentVersion[],
): Promise<ClauseView[][]> {
  const texts = await textsOf(tx, document, language)
  const fill = raw ? (text: string) => text : (text: string) => filled(text, language)
  const fromOf = (version: string) => versions.find((one) => one.version === version)?.from ?? ''
  return wanted.map(({ clauses }) =>
    clauses.map(({ id, words: since }) => {
      const found = texts[since]?.[id]
      if (!found) throw new Error(`${document} ${since} has no words for ${id}`)
      const { title, text, summary } = found
      return { id, since, sinceFrom: fromOf(since), title: fill(title), text: fill(text), summary: fill(summary) }
    }),
  )
}

/** What a version changed, in a sentence or two; empty where nobody said. */
export async function changesOf(
  tx: Tx,
  { document, version }: { document: DocumentId; version: string },
  language: Language,
): Promise<string> {
  const row = (await store.listTexts(tx, document)).find((one) => one.version === version)
  if (row) return z.record(z.string(), z.string()).parse(row.changes)[language] ?? ''
  const own = messagesOf(language, `documents/${document}`).changes
  return typeof own === 'object' && typeof own[version] === 'string' ? own[version] : ''
}
