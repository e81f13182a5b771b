import 'server-only'
import { z } from 'zod'
import { accountOf } from '@/lib/accounts'
import { asksSecondFactor } from '@/lib/accounts/contract'
import { verifySecondFactor } from '@/lib/identity'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import { seal, unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import * as store from './archive-store'
import { ArchiveFileInput, OpenDownloadInput } from './contract'
import { TICKET_SECONDS } from './limits'
import { mayFetch } from './policy'

const PURPOSE = 'archive.download'
const Ticket = z.object({ archiveId: z.uuid(), operatorId: z.uuid(), until: z.iso.datetime() })

interface Wanted {
  input: { accountId: string; archiveId: string }
  ctx: Ctx
  tx: Tx
}

async function loadFile({ input, ctx, tx }: Wanted) {
  const account = await accountOf(tx, input.accountId, ctx.now)
  const archive = account && (await store.findArchive(tx, input))
  return account && archive?.kind === 'BACKUP' ? { account, archive } : null
}

/** The key of a backup that can still be fetched, or the refusal. */
function keyOf({ storageKey, expiresAt }: store.ArchiveRow, now: Date): string {
  if (!storageKey || !expiresAt || expiresAt <= now) throw refuse('conflict', 'archive.gone')
  return storageKey
}

/** Opens a download for a few minutes, against the second factor (AUTH-2): a backup holds all that the account has. */
export const openDownload = defineUseCase({
  name: 'archive.open-download',
  whileReadOnly: true,
  input: OpenDownloadInput,
  load: loadFile,
  may: mayFetch,
  async run({ input: { accountId, archiveId, code }, subject: { archive }, ctx, tx }): Promise<{ href: string }> {
    keyOf(archive, ctx.now)
    if (asksSecondFactor('backup.fetch')) await verifySecondFactor(tx, ctx, code)
    const until = new Date(ctx.now.getTime() + TICKET_SECONDS * 1000).toISOString()
    const ticket = seal(PURPOSE, JSON.stringify({ archiveId, operatorId: actorIdOf(ctx.actor), until }))
    return { href: `/console/${accountId}/backup/${archiveId}/file?ticket=${encodeURIComponent(ticket)}` }
  },
  logOf: ({ input }) => ({ targetId: input.archiveId }),
})

function isGood(ticket: string, archiveId: string, ctx: Ctx): boolean {
  try {
    const found = Ticket.parse(JSON.parse(unseal(PURPOSE, ticket)))
    const isOurs = found.archiveId === archiveId && found.operatorId === actorIdOf(ctx.actor)
    return isOurs && found.until > ctx.now.toISOString()
  } catch {
    return false
  }
}

/** Where the file of a backup lies, for who just gave the second factor. */
export const getArchiveFile = defineQuery({
  name: 'archive.get-archive-file',
  input: ArchiveFileInput,
  load: loadFile,
  may: mayFetch,
  async run({ input: { archiveId, ticket }, subject: { account, archive }, ctx }) {
    if (!isGood(ticket, archiveId, ctx)) throw refuse('conflict', 'archive.ticket_over')
    const day = archive.askedAt.toISOString().slice(0, 10)
    return { key: keyOf(archive, ctx.now), name: `${account.handle}-${day}.zip` }
  },
})
