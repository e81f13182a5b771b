import 'server-only'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { execute, runQuery } from '@/lib/platform/use-case'
import { addChangeProof, checkChangeProof } from './ready-proofs'
import { addProof, checkProof } from './application-proofs'
import { type AddProofInput, PROOF_NAME_CHARACTERS, type ProofKind } from './contract'
import { UPLOADS } from './limits'
import { eraseFile, factsOf, keepSealed } from './proof-file'

interface Upload {
  kind: ProofKind
  name: string
  read: () => Promise<Buffer>
}

const shortened = (name: string) =>
  [...name.trim()].slice(0, PROOF_NAME_CHARACTERS).join('').slice(0, PROOF_NAME_CHARACTERS)

/** Reads and seals what was uploaded, then has it noted; what is refused in the end leaves no file behind. */
async function take<O>(
  ctx: Ctx,
  { kind, name, read }: Upload,
  note: (proof: Omit<AddProofInput, 'applicationId'>) => Promise<O>,
): Promise<O> {
  await takeOrRefuse(UPLOADS, actorIdOf(ctx.actor) ?? '')
  const bytes = await read()
  const facts = await factsOf(bytes)
  const id = newId(ctx.now)
  const fileKey = await keepSealed(id, bytes)
  try {
    return await note({ kind, id, fileKey, name: shortened(name) || kind, ...facts })
  } catch (error) {
    await eraseFile(fileKey)
    throw error
  }
}

/**
 * Takes an uploaded proof: who may not add it has no byte read; the bytes are checked by content and sealed before they touch the
 * storage.
 */
export async function takeProof(ctx: Ctx, { applicationId, ...upload }: Upload & { applicationId: string }) {
  await runQuery(checkProof, ctx, { applicationId, kind: upload.kind })
  return take(ctx, upload, (proof) => execute(addProof, ctx, { applicationId, ...proof }))
}

/** The same for a proof that goes with changed registration data (ACC-16). */
export async function takeChangeProof(ctx: Ctx, { accountId, ...upload }: Upload & { accountId: string }) {
  await runQuery(checkChangeProof, ctx, { accountId, kind: upload.kind })
  return take(ctx, upload, (proof) => execute(addChangeProof, ctx, { accountId, ...proof }))
}
