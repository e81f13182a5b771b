import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

interface Kept {
  bytes: Buffer
  contentType: string
  at: Date
}

const SIGNATURE =
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[^/]+\/s3\/aws4_request, SignedHeaders=[^,]*host[^,]*, Signature=[0-9a-f]{64}$/

/** A server that speaks the part of the S3 protocol that our driver uses, path style, and refuses unsigned requests. */
export async function startS3StandIn() {
  const kept = new Map<string, Kept>()
  const server = createServer((request, response) => void answer({ request, response, kept }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { endpoint: `http://127.0.0.1:${port}`, kept, stop }
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  kept: Map<string, Kept>
}

async function answer({ request, response, kept }: Exchange): Promise<void> {
  const body = await buffer(request)
  if (!SIGNATURE.test(request.headers.authorization ?? '')) return refuseWith(response, 403, 'AccessDenied')
  if (!request.headers['x-amz-date']) return refuseWith(response, 403, 'AccessDenied')

  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3')
  if (searchParams.get('list-type') === '2') return list({ response, kept, bucket: pathname, asked: searchParams })
  const key = decodeURIComponent(pathname)
  if (request.method === 'PUT') {
    kept.set(key, { bytes: body, contentType: request.headers['content-type'] ?? '', at: new Date() })
    return void response.writeHead(200, { etag: '"kept"' }).end()
  }
  if (request.method === 'DELETE') {
    kept.delete(key)
    return void response.writeHead(204).end()
  }
  const found = kept.get(key)
  if (!found) return refuseWith(response, 404, 'NoSuchKey')
  send({ request, response, found })
}

interface Listing {
  response: ServerResponse
  kept: Map<string, Kept>
  bucket: string
  asked: URLSearchParams
}

/** A page of keys in their order, as XML. */
function list({ response, kept, bucket, asked }: Listing): void {
  const own = `${bucket.replace(/\/$/, '')}/`
  const [prefix, after] = [asked.get('prefix') ?? '', asked.get('start-after') ?? '']
  const keys = [...kept.keys()]
    .map((key) => key.slice(own.length))
    .filter((key) => key.startsWith(prefix) && key > after)
  const page = keys.toSorted().slice(0, Number(asked.get('max-keys') ?? 1000))
  const contents = page.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>${kept.get(own + key)?.at.toISOString()}</LastModified></Contents>`,
  )
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${page.length < keys.length}</IsTruncated>${contents.join('')}</ListBucketResult>`,
  )
}

function send({ request, response, found }: { request: IncomingMessage; response: ServerResponse; found: Kept }): void {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const start = asked ? Number(asked[1]) : 0
  const end = asked?.[2] ? Math.min(Number(asked[2]), found.bytes.length - 1) : found.bytes.length - 1
  const part = found.bytes.subarray(start, end + 1)
  response.writeHead(asked ? 206 : 200, {
    'content-type': found.contentType,
    'content-length': part.length,
    ...(asked && { 'content-range': `bytes ${start}-${end}/${found.bytes.length}` }),
  })
  response.end(request.method === 'HEAD' ? undefined : part)
}

function refuseWith(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
