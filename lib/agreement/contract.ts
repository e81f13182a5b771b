import { z } from 'zod'

export const DocumentId = z.enum(['service-agreement', 'privacy-policy', 'special-rules'])
/** The platform's documents, in their order of precedence: where two conflict, the earlier one wins (AGR-3). */
export type DocumentId = z.infer<typeof DocumentId>

export const Language = z.enum(['zh-Hant', 'zh-Hans', 'en'])
export type Language = z.infer<typeof Language>

export const VersionName = z.string().regex(/^v\d{1,4}$/)

/** A clause of a version, and the version whose words it has: one that a later version did not touch keeps its old words. */
export const Clause = z.object({ id: z.string().regex(/^[a-z][a-z-]{1,30}$/), words: VersionName })
export type Clause = z.infer<typeof Clause>

/** What one clause says, with what it says in plain words (none in the first versions). */
export const ClauseText = z.object({
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(6000),
  summary: z.string().trim().max(400).default(''),
})
export type ClauseText = z.infer<typeof ClauseText>

export const GetDocumentInput = z.object({ document: DocumentId, version: z.string().max(20).optional() })
export const ListDocumentsInput = z.object({})
export const GetDifferenceInput = z.object({
  document: DocumentId,
  before: z.string().max(20).optional(),
  after: z.string().max(20).optional(),
  language: Language.optional().catch(undefined),
})
export const NothingInput = z.object({})

const SeenVersion = z.object({ document: DocumentId, version: VersionName })
export type SeenVersion = z.infer<typeof SeenVersion>
/** `service-agreement@v2`, as a form names a version. */
const VersionRef = z
  .string()
  .max(60)
  .transform((text) => ({ document: text.split('@')[0], version: text.split('@')[1] }))
  .pipe(SeenVersion)
export const AcceptVersionsInput = z.object({ versions: z.array(VersionRef).min(1).max(10) })
export const RefuseVersionInput = z.object({ version: VersionRef, sure: z.literal('on') })

export const refOf = ({ document, version }: SeenVersion) => `${document}@${version}`

export interface DocumentVersionView {
  version: string
  /** The day of effect. */
  from: string
  state: 'past' | 'current' | 'coming'
}

export interface ClauseView extends ClauseText {
  id: string
  /** The version since which it has these words, and that version's day. */
  since: string
  sinceFrom: string
}

export interface DocumentView extends DocumentVersionView {
  document: DocumentId
  clauses: ClauseView[]
  /** All versions, oldest first. */
  versions: DocumentVersionView[]
  /** What this version changed, in a sentence or two; empty for the first. */
  changes: string
}

/** The installation's own name, legal entity, court and contacts (AGR-4); empty texts where its host has not set them. */
export interface PlatformFacts {
  name: string
  entity: string
  court: string
  contact: string
}

export interface DocumentsView {
  /** In order of precedence (AGR-3). */
  documents: { document: DocumentId; version: string; from: string; coming: DocumentVersionView | null }[]
  platform: PlatformFacts
}

/** A piece of a text beside another: in both, only in the later, only in the earlier. */
export interface Part {
  kind: 'same' | 'added' | 'removed'
  text: string
}

export interface ClauseDifference {
  id: string
  state: 'same' | 'changed' | 'added' | 'removed'
  title: Part[]
  text: Part[]
}

export interface DifferenceView {
  document: DocumentId
  before: DocumentVersionView
  after: DocumentVersionView
  language: Language
  clauses: ClauseDifference[]
  versions: DocumentVersionView[]
  /** How many words were added and removed, all clauses together. */
  added: number
  removed: number
  changes: string
}

export interface PendingVersionView {
  document: DocumentId
  version: string
  from: string
  /** The version to compare with: the one accepted last, else the one before. */
  before: string | null
  changes: string
}

export interface MyAgreementView {
  /** In force and neither accepted nor refused: the next change made here counts as acceptance (AGR-2). */
  owed: PendingVersionView[]
  /** In force and refused: until it is accepted, only exporting and closing are open. */
  refused: (PendingVersionView & { refusedAt: string })[]
  /** Announced; until its day the present version applies. */
  coming: PendingVersionView[]
  accepted: {
    document: DocumentId
    version: string
    from: string
    acceptedAt: string
    way: 'AGREED' | 'CONTINUED_USE'
    isCurrent: boolean
  }[]
}

export type AgreementNoticeView = Pick<MyAgreementView, 'owed' | 'refused'>
