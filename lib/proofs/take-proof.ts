import 'server-only'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { execute, runQuery } from '@/lib/platform/use-case'
import { addProof, checkProof } from './change-proofs'
import { PROOF_NAME_CHARACTERS, type ProofKind } from './contract'
import { UPLOADS } from './limits'
import { eraseFile, factsOf, keepSealed } from './proof-file'

interface Upload {
  applicationId: string
  kind: ProofKind
  name: string
  read: () => Promise<Buffer>
}

/**
 * Takes an uploaded proof: who may not add it has no byte read; the bytes are checked by content and sealed before they touch the
 * storage. A proof that is refused in the end leaves no file behind.
 */
export async function takeProof(ctx: Ctx, { applicationId, kind, name, read }: Upload) {
  await runQuery(checkProof, ctx, { applicationId, kind })
  await takeOrRefuse(UPLOADS, actorIdOf(ctx.actor) ?? '')
  const bytes = await read()
  const facts = await factsOf(bytes)
  const id = newId(ctx.now)
  const fileKey = await keepSealed(id, bytes)
  try {
    const words = {
      name: [...name.trim()].slice(0, PROOF_NAME_CHARACTERS).join('').slice(0, PROOF_NAME_CHARACTERS) || kind,
    }
    return await execute(addProof, ctx, { applicationId, kind, id, fileKey, ...words, ...facts })
  } catch (error) {
    await eraseFile(fileKey)
    throw error
  }
}
