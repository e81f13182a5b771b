import { z } from 'zod'
import { EmailAddress, MailedCode } from '@/lib/identity/contract'
import { AccountKind, type ApplicationState, Intro, SubjectKind } from './account-contract'
import type { ReviewMark } from './review-contract'

/** The steps of the registration, in order. */
export const STEPS = ['agreement', 'binding', 'kind', 'subject', 'proofs', 'name', 'submit'] as const
export type Step = (typeof STEPS)[number]

/** What a reviewer can ask to have mended. */
export const MendField = z.enum(['kind', 'subject', 'number', 'contact', 'operator', 'proofs', 'name', 'intro'])
export type MendField = z.infer<typeof MendField>

/** What an account is bound to: a mail address, or a QQ number that signed in (ACC-1). */
export const BindingKind = z.enum(['email', 'qq'])
export type BindingKind = z.infer<typeof BindingKind>

const id = { applicationId: z.uuid() }

export const StartApplicationInput = z.object({})
export const ApplicationInput = z.object(id)
export const AcceptAgreementInput = z.object({ ...id, agreed: z.literal('on') })
export const BindingAddressInput = z.object({ ...id, address: EmailAddress })
export const ProveBindingInput = z.object({ ...id, address: EmailAddress, code: MailedCode })
/** Comes from the route that asked QQ; the name is only shown. */
export const BindQqInput = z.object({ ...id, proof: z.string().max(500), label: z.string().trim().max(100) })
export const ChooseKindInput = z.object({ ...id, kind: AccountKind })
export const DescribeSubjectInput = z.object({
  ...id,
  subjectKind: SubjectKind,
  subjectName: z.string().trim().min(2).max(80),
  /** Empty keeps the number that was given before: it never travels back to the browser. */
  identityNumber: z.string().trim().max(40),
  contactName: z.string().trim().min(2).max(40),
  contactPhone: z
    .string()
    .trim()
    .regex(/^\+?[\d -]{6,20}$/),
  operatorName: z.string().trim().min(2).max(40),
  operatorIdentityNumber: z.string().trim().max(40),
})
export const NameAccountInput = z.object({ ...id, name: z.string().trim().min(1).max(40), intro: Intro })
export const UnmaskNumberInput = z.object({
  ...id,
  which: z.enum(['SUBJECT_NUMBER', 'OPERATOR_NUMBER']),
  why: z.string().trim().min(4).max(300),
})
export const ListApplicationsInput = z.object({
  state: z.enum(['waiting', 'mine', 'returned', 'approved']).default('waiting'),
  search: z.string().trim().max(40).optional(),
  cursor: z.uuid().optional(),
})
export const ApproveInput = z.object({
  ...id,
  version: z.coerce.number().int(),
  reason: z.string().trim().min(4).max(500),
  fastTrack: z.literal('on').optional(),
})
export const ReturnInput = z.object({
  ...id,
  version: z.coerce.number().int(),
  reason: z.string().trim().min(4).max(500),
  mend: z.array(MendField).or(MendField.transform((one) => [one])),
})

export interface LimitView {
  /** The rule's number and what was granted beyond it (ACC-5). */
  most: number
  granted: number
  held: number
  day: string
}

export interface ApplicationView {
  id: string
  state: ApplicationState
  version: number
  /** The first step that still lacks something; `submit` when all is there. */
  next: Step
  done: Record<Exclude<Step, 'submit'>, boolean>
  /** The applicant's own sign-in address, which needs no second proof. */
  ownAddress: string | null
  binding: string | null
  bindingKind: BindingKind | null
  /** Where a code was mailed to that waits to be typed in. */
  pending: string | null
  kind: AccountKind | null
  subject: {
    kind: SubjectKind
    name: string
    numberMasked: string
    contactName: string
    contactPhone: string
    operatorName: string
    operatorNumberMasked: string
  } | null
  name: string | null
  /** How wide a name may be now (ACC-12). */
  nameWidth: { min: number; max: number }
  intro: string
  /** How many accounts the subject may hold by the rule of the submission day, and how many it holds (ACC-4). */
  limit: LimitView | null
  /** The promised window (ACC-6): from the submission, or as it would be if submitted today. */
  window: { usableFrom: string; dueOn: string }
  submittedAt: string | null
  decided: { at: string; reason: string; mend: MendField[] } | null
  accountId: string | null
  /** The day on which an untouched draft is forgotten; null for what was submitted. */
  keptUntil: string | null
  /** When it was forgotten. */
  forgottenAt: string | null
  /** The promised window was not kept (ACC-6). */
  late: boolean
}

export interface ApplicationBrief {
  id: string
  state: ApplicationState
  name: string | null
  kind: AccountKind | null
  submittedAt: string | null
  usableFrom: string | null
  dueOn: string | null
  reason: string | null
  accountId: string | null
}

export interface QueueRow extends ReviewMark {
  id: string
  state: ApplicationState
  name: string
  kind: AccountKind
  subjectKind: SubjectKind
  subjectName: string
  submittedAt: string
  usableFrom: string
}

export interface QueueView {
  rows: QueueRow[]
  next: string | null
  waiting: number
  late: number
}

export interface ApplicationReviewView extends QueueRow {
  version: number
  intro: string
  binding: string
  subject: NonNullable<ApplicationView['subject']>
  limit: LimitView
  /** Approving now needs the logged fast track (ACC-6). */
  tooEarly: boolean
  decided: { at: string; reason: string; mend: MendField[] } | null
  /** The account that exists for others; null while it is in review. */
  accountId: string | null
  /** The account's row in any state: it takes the name and the place. */
  accountRef: string | null
  handle: string | null
  steps: { what: string; actorKind: string; reason: string | null; at: string; fastTrack: boolean }[]
}
