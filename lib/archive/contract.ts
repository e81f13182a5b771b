import { z } from 'zod'

export const ArchiveKind = z.enum(['BACKUP', 'ARTICLES_IN'])
export type ArchiveKind = z.infer<typeof ArchiveKind>
export const ArchiveState = z.enum(['RECEIVING', 'QUEUED', 'RUNNING', 'READY', 'FAILED', 'STOPPED'])
export type ArchiveState = z.infer<typeof ArchiveState>

/** An upload comes in parts of this size, so that a lost connection costs one part. */
export const PART_BYTES = 8 * 1024 * 1024

const accountId = z.uuid()
const archiveId = z.uuid()

export const AccountInput = z.object({ accountId })
export const ArchiveInput = z.object({ accountId, archiveId })
export const OpenDownloadInput = z.object({ accountId, archiveId, code: z.string().max(20).optional() })
export const ArchiveFileInput = z.object({ accountId, archiveId, ticket: z.string().max(1000) })
export const BeginUploadInput = z.object({ accountId, bytes: z.coerce.number().int().positive() })
export const UploadPartInput = z.object({ accountId, archiveId, part: z.coerce.number().int().min(0) })

export interface ArchiveView {
  id: string
  kind: ArchiveKind
  state: ArchiveState
  askedAt: string
  askedBy: string
  doneAt: string | null
  /** From 0 to 1 while it is being worked on. */
  progress: number
  bytes: number | null
  sha256: string | null
  counts: Record<string, number>
  /** Why it failed: a key of the texts. */
  fault: string | null
  expiresAt: string | null
  purged: boolean
}

export const HistorySection = z.enum([
  'certificationOrders',
  'certificationChecks',
  'certifications',
  'filings',
  'filingSteps',
  'confirmations',
  'proofs',
])
export type HistorySection = z.infer<typeof HistorySection>

export interface ArchivesView {
  account: { id: string; name: string; state: string }
  /** Whether this person may make, download and bring back. */
  mayAct: boolean
  /** Articles can be brought back into a live account only. */
  mayBringBack: boolean
  archives: ArchiveView[]
  /** What the archive that it was restored from tells of another server: history, and no right here. */
  history: { section: HistorySection; count: number }[]
  keptDays: number
  largestBytes: number
}

export interface StorageKind {
  kind: 'pictures' | 'deleted_pictures' | 'articles' | 'messages' | 'backups'
  count: number
  bytes: number
  /** How long it is kept; null for as long as the account lives. */
  keptDays: number | null
  /** The day on which the next of it is purged. */
  nextPurge: string | null
}

export interface StorageView {
  account: { id: string; name: string }
  used: number
  limit: number
  warnFrom: number
  warnPercent: number
  kinds: StorageKind[]
}
