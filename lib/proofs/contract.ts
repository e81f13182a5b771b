import { z } from 'zod'
import { ProofKind } from '@/lib/rulebook/contract'

export { ProofKind }

/** What a proof may be: told by its bytes, never by its name. */
export const PROOF_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type ProofType = (typeof PROOF_TYPES)[number]

export const PROOF_NAME_CHARACTERS = 120

export const ProofsInput = z.object({ applicationId: z.uuid() })
export const ProofPlaceInput = z.object({ applicationId: z.uuid(), kind: ProofKind })
/** Its facts come from the bytes that the door read; no form can name them. */
export const AddProofInput = z.object({
  ...ProofPlaceInput.shape,
  id: z.uuid(),
  name: z.string().min(1).max(PROOF_NAME_CHARACTERS),
  contentType: z.enum(PROOF_TYPES),
  bytes: z.number().int().positive(),
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
  fileKey: z.string().min(1).max(200),
})
export type AddProofInput = z.infer<typeof AddProofInput>
export const ProofInput = z.object({ applicationId: z.uuid(), proofId: z.uuid() })

/** The same for changed registration data (ACC-16): what lies ready belongs to the account until it is handed in. */
export const ChangeProofsInput = z.object({ accountId: z.uuid() })
export const ChangeProofPlaceInput = z.object({ accountId: z.uuid(), kind: ProofKind })
export const AddChangeProofInput = z.object({
  ...AddProofInput.omit({ applicationId: true }).shape,
  accountId: z.uuid(),
})
export type AddChangeProofInput = z.infer<typeof AddChangeProofInput>
export const ChangeProofInput = z.object({ accountId: z.uuid(), proofId: z.uuid() })

const why = z.string().trim().min(4).max(300)
export const UnmaskProofInput = z.object({ ...ProofInput.shape, why })
export const UnmaskChangeProofInput = z.object({ confirmationId: z.uuid(), proofId: z.uuid(), why })
export const UnmaskReason = why
export const UnmaskedFileInput = z.object({ unmaskingId: z.uuid() })
export const ListUnmaskingsInput = z.object({
  search: z.string().trim().max(40).optional(),
  cursor: z.uuid().optional().catch(undefined),
})

/** What can be looked at unmasked: a proof, or one of the two identity numbers. */
export const Unmasked = z.enum([...ProofKind.options, 'SUBJECT_NUMBER', 'OPERATOR_NUMBER'])
export type Unmasked = z.infer<typeof Unmasked>

export interface ProofView {
  id: string
  kind: ProofKind
  name: string
  contentType: ProofType
  bytes: number
  width: number | null
  height: number | null
  at: string
}

/** One line of the list that this kind of subject has to show. */
export interface ProofPlaceView {
  kind: ProofKind
  proof: ProofView | null
}

export interface ProofsView {
  places: ProofPlaceView[]
  /** Whether they can be changed by the one who asks. */
  isOpen: boolean
  maxBytes: number
}

/** A logged look: what opens the file, for the one who asked. */
export interface LookView {
  unmaskingId: string
  contentType: ProofType
}

export interface UnmaskingView {
  id: string
  what: Unmasked
  about: string
  /** What was looked at: a registration, or changed data. */
  applicationId: string | null
  confirmationId: string | null
  by: string
  reason: string
  address: string
  at: string
}
