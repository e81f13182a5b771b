import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { env } from '../env'

const ENVELOPE_BYTES = 1024 * 1024 // names, other fields and boundaries around the largest file
const MAX_BODY_BYTES = env.UPLOAD_MAX_BYTES + ENVELOPE_BYTES

/** Times after which a connection that says too little is ended. */
export function setTimeouts(server: Server): void {
  server.headersTimeout = 15_000
  server.requestTimeout = 120_000
  server.keepAliveTimeout = 20_000
  server.maxRequestsPerSocket = 0
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent) {
    response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    response.end(`The request is larger than ${MAX_BODY_BYTES} bytes.\n`)
  }
  response.once('finish', () => request.destroy())
}

/** Ends a request whose body is larger than any of our doors takes; true when it was ended at once. */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    refuse(request, response)
    return true
  }
  if (request.headers['transfer-encoding'] === undefined) return false
  // A body without a stated length is counted as it comes, where the parser hands it over.
  let bytes = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    bytes += chunk?.length ?? 0
    if (bytes <= MAX_BODY_BYTES) return push(chunk, encoding)
    refuse(request, response)
    return false
  }
  return false
}

/** Answers what is not HTTP at all. */
export function answerNonsense(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
    if (socket.writable && error.code !== 'ECONNRESET') socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
    else socket.destroy()
  })
}
