import { z } from 'zod'
import type { AccountKind, SubjectKind } from '@/lib/accounts/contract'
import { RegionCode, type RegionName } from './region-contract'

export { Region, REGIONS } from './regions'
export {
  AddRegionInput,
  RegionCode,
  RegionInput,
  type RegionName,
  type RegionView,
  RenameRegionInput,
} from './region-contract'

export const FilingState = z.enum(['DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED'])
export type FilingState = z.infer<typeof FilingState>

/** What an office can send back for mending. */
export const MendField = z.enum(['region', 'contact', 'operator', 'address', 'purpose'])
export type MendField = z.infer<typeof MendField>

const Phone = z
  .string()
  .trim()
  .refine((text) => /^\+?[\d ()-]{6,24}$/.test(text), 'filing.phone_form')

/** What the account's people say; the account's and its subject's facts come from the registration. */
export const FilingAnswers = z.object({
  contactName: z.string().trim().min(1).max(40),
  contactPhone: Phone,
  contactEmail: z.string().trim().max(254).pipe(z.email()),
  address: z.string().trim().min(1).max(200),
  operatorName: z.string().trim().min(1).max(40),
  operatorPhone: Phone,
  purpose: z.string().trim().min(1).max(300),
})
export type FilingAnswers = z.infer<typeof FilingAnswers>

export const FilingInput = z.object({ accountId: z.uuid() })
export const SaveFilingInput = FilingInput.extend({
  ...FilingAnswers.shape,
  region: RegionCode,
  version: z.coerce.number().int().min(0),
  /** Both are one press: keep as a draft, or hand it in. */
  submit: z.literal('on').optional(),
})
const Version = z.coerce.number().int().min(0)
export const AcceptFilingInput = z.object({
  accountId: z.uuid(),
  version: Version,
  number: z
    .string()
    .trim()
    .transform((number) => number.normalize('NFKC').toUpperCase())
    .pipe(z.string().min(4).max(40)),
})
export const ReturnFilingInput = z.object({
  accountId: z.uuid(),
  version: Version,
  reason: z.string().trim().min(1).max(500),
  mend: z.array(MendField).min(1),
})
export const FilingTab = z.enum(['waiting', 'overdue', 'returned', 'accepted', 'all'])
export type FilingTab = z.infer<typeof FilingTab>
export const CountFilingsInput = z.object({})
export const ListFilingsInput = z.object({
  tab: FilingTab.catch('waiting').default('waiting'),
  region: RegionCode.optional().catch(undefined),
  search: z.string().trim().max(60).default(''),
  cursor: z.string().max(120).optional(),
})
export const ExportFilingsInput = z.object({
  tab: FilingTab.catch('all').default('all'),
  region: RegionCode.optional().catch(undefined),
  cursor: z.string().max(120).optional(),
})
export const NothingInput = z.object({})

export interface FilingStepView {
  id: string
  what: 'submitted' | 'returned' | 'accepted'
  region: string | null
  regionName: string | null
  reason: string | null
  mend: MendField[]
  number: string | null
  at: string
}

export interface FilingFacts {
  accountId: string
  accountName: string
  handle: string
  kind: AccountKind
  subjectKind: SubjectKind
  subjectName: string
  /** Masked (AUTH-4). */
  subjectNumber: string
  operatorNumber: string
  liveSince: string | null
}

export interface FilingView {
  facts: FilingFacts
  state: FilingState
  version: number
  region: RegionCode | null
  regionName: string | null
  /** Those that can be chosen. */
  regions: RegionName[]
  answers: Partial<FilingAnswers>
  dueOn: string
  daysLeft: number
  isOverdue: boolean
  reason: string | null
  mend: MendField[]
  number: string | null
  submittedAt: string | null
  decidedAt: string | null
  steps: FilingStepView[]
  mayChange: boolean
}

export interface FilingRow {
  accountId: string
  accountName: string
  handle: string
  subjectKind: SubjectKind
  state: FilingState
  region: RegionCode | null
  regionName: string | null
  dueOn: string
  isOverdue: boolean
  submittedAt: string | null
  number: string | null
}

export interface FilingsView {
  rows: FilingRow[]
  next: string | null
  counts: { waiting: number; overdue: number }
  /** The officer's own region; null for a supervisor, who may choose one. */
  ownRegion: RegionName | null
  /** What a supervisor may choose from. */
  regions: RegionName[]
}
