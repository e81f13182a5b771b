import { DataStore, ERRORS, MemoryLocker, Server, Upload } from '@tus/server'
import type { Readable } from 'node:stream'
import { beginUpload, checkUploads, dropUpload, getUpload, receiveBytes } from '@/lib/media'
import type { Ctx } from '@/lib/platform/actor'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { STATUS_OF_KIND } from '@/lib/platform/http/status-of-kind'
import { Refusal } from '@/lib/platform/refusal'
import { execute, runQuery } from '@/lib/platform/use-case'

/** One place for all requests of this process: two that go on with one upload take turns. Between processes the count decides. */
const locker = new MemoryLocker()

/** The protocol's idea of a store, over our use-cases: each asks again who it is and what they may. */
class AccountUploads extends DataStore {
  override extensions = ['creation', 'termination']

  constructor(
    private readonly ctx: Ctx,
    private readonly accountId: string,
  ) {
    super()
  }

  override async create(upload: Upload): Promise<Upload> {
    const { accountId } = this
    if (upload.size === undefined) throw ERRORS.INVALID_LENGTH
    await checkUploads(this.ctx, accountId)
    const name = (upload.metadata?.filename ?? '').slice(0, LONGEST_NAME)
    const { id } = await execute(beginUpload, this.ctx, { accountId, name, bytes: upload.size })
    upload.id = id
    return upload
  }

  override async getUpload(uploadId: string): Promise<Upload> {
    const { bytes, received, startedAt } = await runQuery(getUpload, this.ctx, { accountId: this.accountId, uploadId })
    return new Upload({ id: uploadId, size: bytes, offset: received, creation_date: startedAt })
  }

  override write(stream: Readable, uploadId: string, offset: number): Promise<number> {
    return receiveBytes(this.ctx, { accountId: this.accountId, uploadId, offset, stream })
  }

  override remove(uploadId: string): Promise<void> {
    return dropUpload(this.ctx, { accountId: this.accountId, uploadId })
  }
}

const LONGEST_NAME = 300

/** Answers one request of a resumable upload (tus 1.0) as this person, for this account. */
export function uploadAnswer(ctx: Ctx, request: Request, accountId: string): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return Promise.resolve(new Response(null, { status: 403 }))
  const server = new Server({
    path: `/api/upload/resumable/${accountId}`,
    datastore: new AccountUploads(ctx, accountId),
    relativeLocation: true,
    locker,
    // Other sites have no business here; without this the protocol's package invites them.
    allowedOrigins: ['null'],
    onResponseError: (_request, error) => (isOfProtocol(error) ? undefined : refused(ctx, error)),
  })
  return server.handleWeb(request)
}

const isOfProtocol = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status_code' in error && !(error instanceof Refusal)

/** A refusal as our own scripts read it: they show it beside the file. */
function refused(ctx: Ctx, error: unknown) {
  const refusal = refusalView(error, ctx, 'media.upload')
  return { status_code: STATUS_OF_KIND[refusal.kind], body: JSON.stringify({ ok: false, refusal }) }
}
