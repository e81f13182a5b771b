import 'server-only'
import { accountOf, requireLive } from '@/lib/accounts'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs'
import { wake } from '@/lib/platform/live'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import * as store from './archive-store'
import { BACKUP_STEPS } from './build-archive'
import { AccountInput, ArchiveInput, BeginUploadInput, PART_BYTES, UploadPartInput } from './contract'
import { workArchive } from './jobs'
import { partsOf } from './parts'
import { mayArchive } from './policy'

const GIB = 1024 ** 3

const loadAccount = async ({ input, ctx, tx }: { input: { accountId: string }; ctx: Ctx; tx: Tx }) => {
  const account = await accountOf(tx, input.accountId, ctx.now)
  return account && { account }
}

const loadArchive = async ({
  input,
  ctx,
  tx,
}: {
  input: { accountId: string; archiveId: string }
  ctx: Ctx
  tx: Tx
}) => {
  const found = await loadAccount({ input, ctx, tx })
  const archive = found && (await store.findArchive(tx, input))
  return found && archive && { ...found, archive }
}

/** Begins a backup of everything of the account's own (DATA-2); it is made in the background, also of an account that is ending. */
export const startBackup = defineUseCase({
  name: 'archive.start-backup',
  whileReadOnly: true,
  input: AccountInput,
  load: loadAccount,
  may: mayArchive,
  async run({ input: { accountId }, ctx, tx }): Promise<{ archiveId: string }> {
    const id = newId(ctx.now)
    const asked = { id, accountId, askedBy: actorIdOf(ctx.actor) ?? accountId, askedAt: ctx.now }
    if (!(await store.insertArchive(tx, { ...asked, kind: 'BACKUP', state: 'QUEUED', steps: BACKUP_STEPS }))) {
      throw refuse('conflict', 'archive.under_way')
    }
    await enqueue(tx, workArchive, { archiveId: id }, { key: id, runAt: ctx.now })
    return { archiveId: id }
  },
  logOf: ({ view }) => ({ targetId: view.archiveId }),
})

/** Stops an archive that is being made, received or brought back; what was brought back until then stays. */
export const stopArchive = defineUseCase({
  name: 'archive.stop-archive',
  whileReadOnly: true,
  input: ArchiveInput,
  load: loadArchive,
  may: mayArchive,
  async run({ input, subject: { archive }, ctx, tx }): Promise<{ archiveId: string }> {
    if (!(await store.stopArchive(tx, archive.id, ctx.now))) throw refuse('conflict', 'archive.over')
    await wake(tx, [`account:${input.accountId}`], 'archive', archive.id)
    return { archiveId: archive.id }
  },
  logOf: ({ input }) => ({ targetId: input.archiveId }),
})

/** Begins an upload of an archive whose articles are to come back; its parts follow one by one. */
export const beginUpload = defineUseCase({
  name: 'archive.begin-upload',
  input: BeginUploadInput,
  load: loadAccount,
  may: mayArchive,
  async run({
    input: { accountId, bytes },
    subject: { account },
    ctx,
    tx,
  }): Promise<{ archiveId: string; parts: number }> {
    requireLive(account)
    const most = figure('archiveImportBytes', ctx.now)
    if (bytes > most) {
      throw refuse('limit', 'archive.too_large', {
        gigabytes: Math.ceil((bytes / GIB) * 10) / 10,
        limitGigabytes: Math.floor(most / GIB),
      })
    }
    const [id, parts] = [newId(ctx.now), partsOf(bytes)]
    const asked = { id, accountId, askedBy: actorIdOf(ctx.actor) ?? accountId, askedAt: ctx.now }
    await store.insertArchive(tx, { ...asked, kind: 'ARTICLES_IN', state: 'RECEIVING', bytes, steps: parts })
    return { archiveId: id, parts }
  },
  logOf: ({ view }) => ({ targetId: view.archiveId }),
})

/** Notes that a part lies in the storage; the last one puts the archive into the queue. A part that comes twice counts once. */
export const noteUploadPart = defineUseCase({
  name: 'archive.note-upload-part',
  input: UploadPartInput,
  load: loadArchive,
  may: mayArchive,
  async run({ input: { archiveId, accountId, part }, subject: { archive }, ctx, tx }): Promise<{ isWhole: boolean }> {
    const noted = await store.notePart(tx, archiveId, part)
    if (noted === 'lost') throw refuse('conflict', 'archive.upload_lost')
    if (part + 1 < archive.steps) return { isWhole: false }
    if (noted === 'next') {
      if (!(await store.queueReceived(tx, archiveId, archive.steps))) throw refuse('conflict', 'archive.under_way')
      await enqueue(tx, workArchive, { archiveId }, { key: archiveId, runAt: ctx.now })
      await wake(tx, [`account:${accountId}`], 'archive', archiveId)
    }
    return { isWhole: true }
  },
  logged: false,
})

/** How many bytes this part of the upload has; refuses before a byte is read when there is no such part. */
export function bytesOfPart(total: number, part: number): number {
  if (part >= partsOf(total)) throw refuse('invalid', 'archive.upload_lost')
  return Math.min(PART_BYTES, total - part * PART_BYTES)
}
