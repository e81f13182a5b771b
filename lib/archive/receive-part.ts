import 'server-only'
import type { Ctx } from '@/lib/platform/actor'
import { refuse } from '@/lib/platform/refusal'
import { storage } from '@/lib/platform/storage'
import { defineQuery, execute, runQuery } from '@/lib/platform/use-case'
import { accountOf } from '@/lib/accounts'
import * as store from './archive-store'
import { ArchiveInput } from './contract'
import { partKey } from './parts'
import { mayArchive } from './policy'
import { bytesOfPart, noteUploadPart } from './start-archive'

/** Whether this person may send parts of this upload, before a byte of theirs is read. */
export const checkPart = defineQuery({
  name: 'archive.check-part',
  input: ArchiveInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    const archive = account && (await store.findArchive(tx, input))
    return account && archive?.kind === 'ARTICLES_IN' ? { account, archive } : null
  },
  may: mayArchive,
  run: async ({ subject: { archive } }) => ({ bytes: Number(archive.bytes ?? 0), state: archive.state }),
})

interface Part {
  accountId: string
  archiveId: string
  part: number
  body: ReadableStream<Uint8Array> | null
}

/** Takes one part of an upload: its bytes into the storage first, then the note; the same part again changes nothing. */
export async function receivePart(ctx: Ctx, { body, ...which }: Part): Promise<{ isWhole: boolean }> {
  const { bytes, state } = await runQuery(checkPart, ctx, which)
  if (state !== 'RECEIVING') throw refuse('conflict', 'archive.upload_lost')
  const wanted = bytesOfPart(bytes, which.part)
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    if (size > wanted) throw refuse('invalid', 'archive.upload_lost')
    pieces.push(piece)
  }
  if (size !== wanted) throw refuse('invalid', 'archive.upload_lost')
  await storage().put(partKey(which.archiveId, which.part), Buffer.concat(pieces), { contentType: 'application/zip' })
  return execute(noteUploadPart, ctx, which)
}
