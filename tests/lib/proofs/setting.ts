import type { Ctx } from '@/lib/platform/actor'
import { type Cast, ctxOf, NOW } from '@/tests/support/cast'
import { runQuery } from '@/lib/platform/use-case'
import { listProofs, takeChangeProof, takeProof } from '@/lib/proofs'
import type { ProofKind } from '@/lib/proofs/contract'

/** A whole picture of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')

export const give = (ctx: Ctx, applicationId: string, kind: ProofKind, bytes: Buffer = PIXEL) =>
  takeProof(ctx, { applicationId, kind, name: `${kind.toLowerCase()}.png`, read: async () => bytes })

/** The cast's holder lays a proof ready for changed data of `account`; answers its id. */
export const offer = async (
  { holder, account }: Cast,
  kind: ProofKind = 'ID_FRONT',
  bytes: Buffer = PIXEL,
  now = NOW,
) => {
  const upload = { kind, name: `${kind.toLowerCase()}.png`, read: async () => bytes }
  return (await takeChangeProof(ctxOf(holder, { now }), { accountId: account.id, ...upload })).id
}

/** Adds every proof that the registration is asked for and lacks. */
export async function addProofs(ctx: Ctx, applicationId: string): Promise<void> {
  const { places } = await runQuery(listProofs, ctx, { applicationId })
  for (const { kind, proof } of places) if (!proof) await give(ctx, applicationId, kind)
}
