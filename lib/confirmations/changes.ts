import { z } from 'zod'
import { ProofKind } from '@/lib/proofs/contract'

/** What is to change, as it lies in the database; the identity number is sealed (AUTH-4). */
export const Changes = z.object({
  name: z.string().optional(),
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  operatorName: z.string().optional(),
  operatorNumberSealed: z.string().optional(),
  /** What was shown for it; the proofs are rows of their own. */
  proofs: z.array(ProofKind).optional(),
})
export type Changes = z.infer<typeof Changes>
