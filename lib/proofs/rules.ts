import type { SubjectKind } from '@/lib/accounts/contract'
import { type Day, platformDay } from '@/lib/platform/calendar'
import { figure } from '@/lib/rulebook'
import type { ProofKind, ProofType } from './contract'

/** What a subject of this kind has to show by the rule of a day (ACC-3). */
export const proofsOf = (kind: SubjectKind, day: Day): readonly ProofKind[] => figure('proofsPerSubject', day, kind)

/** The day whose rule holds for a registration: that of its first submission, or today. */
export const dayOf = (firstSubmittedAt: Date | null, now: Date): Day => platformDay(firstSubmittedAt ?? now)

const PDF_HEAD = '%PDF-'
const PDF_END = '%%EOF'
const NEAR = 1000

/** Whether bytes are a PDF: they begin as one, and its end is there, so that a broken upload is told from a whole one. */
export function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, NEAR).includes(PDF_HEAD) && bytes.subarray(-NEAR).includes(PDF_END)
}

const TYPES: Record<string, ProofType> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

/** The media type of a picture's format, or null when a proof cannot be of it. */
export const typeOfFormat = (format: string): ProofType | null => TYPES[format] ?? null

/** How long a logged look at a proof stays open to the one who asked for it. */
export const isStillOpen = (at: Date, now: Date, lifeMs: number): boolean => now.getTime() - at.getTime() < lifeMs
