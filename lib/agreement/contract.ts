import { z } from 'zod'

export const DocumentId = z.enum(['service-agreement', 'privacy-policy', 'special-rules'])
/** The platform's documents, in their order of precedence: where two conflict, the earlier one wins (AGR-3). */
export type DocumentId = z.infer<typeof DocumentId>

export const GetDocumentInput = z.object({ document: DocumentId, version: z.string().max(20).optional() })
export const ListDocumentsInput = z.object({})

export interface DocumentVersionView {
  version: string
  /** The day of effect. */
  from: string
  state: 'past' | 'current' | 'coming'
}

export interface DocumentView {
  document: DocumentId
  version: string
  from: string
  state: DocumentVersionView['state']
  /** Keys of the sections in order; words: texts `agreement`, `documents.<document>.<version>.<section>.title` and `.text`. */
  sections: readonly string[]
  versions: DocumentVersionView[]
  platform: PlatformFacts
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
