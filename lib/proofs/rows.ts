import { z } from 'zod'
import { PROOF_TYPES, ProofKind, type ProofView } from './contract'
import type { FoundProof } from './subject'

/** What a list shows of a proof, whether it goes with a registration or with changed data. */
export const select = {
  id: true,
  kind: true,
  name: true,
  contentType: true,
  bytes: true,
  width: true,
  height: true,
  createdAt: true,
} as const

type Listed = Omit<ProofView, 'kind' | 'contentType' | 'at'> & { kind: string; contentType: string; createdAt: Date }

export const asView = ({ createdAt, ...row }: Listed): ProofView => ({
  ...row,
  kind: ProofKind.parse(row.kind),
  contentType: z.enum(PROOF_TYPES).parse(row.contentType),
  at: createdAt.toISOString(),
})

/** What opens its file. */
export const file = { id: true, kind: true, fileKey: true, contentType: true, name: true } as const

type Kept = Omit<FoundProof['proof'], 'kind' | 'contentType'> & { kind: string; contentType: string }

export const asFile = (row: Kept): FoundProof['proof'] => ({
  ...row,
  kind: ProofKind.parse(row.kind),
  contentType: z.enum(PROOF_TYPES).parse(row.contentType),
})
