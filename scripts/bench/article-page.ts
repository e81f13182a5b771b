import autocannon from 'autocannon'
import { publish, start, startBuilt } from './built'
import { type Figure, percentile, rounded, timed } from './figure'
import { scriptBytes } from './page-scripts'

const [CONNECTIONS, SECONDS] = [32, 10]
const WARM = 200

const BARE = `
  const http = require('node:http')
  process.once('message', ({ body, type }) => {
    const bytes = Buffer.from(body, 'base64')
    const head = { 'content-type': type, 'content-length': bytes.length }
    http.createServer((_, response) => response.writeHead(200, head).end(bytes)).listen(0, '127.0.0.1', function () { process.send({ ready: this.address().port }) })
  })`

/** A bare node:http server that answers with the same bytes. */
async function startBare(body: Buffer, type: string) {
  const bare = await start(['-e', BARE], { env: {}, url: '', first: { body: body.toString('base64'), type } })
  return { ...bare, url: `http://127.0.0.1:${bare.port}/` }
}

// Uncompressed from both, so that each sends the same bytes.
const headers = { 'accept-encoding': 'identity' }

const load = async (url: string) => {
  await autocannon({ url, headers, connections: CONNECTIONS, duration: 3 })
  return autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS })
}

/** Milliseconds to the first byte of a warm page, one request after the other. */
async function firstByte(url: string): Promise<number> {
  const samples: number[] = []
  for (let n = 0; n < WARM; n += 1) {
    const asked: { answer?: Response } = {}
    samples.push(await timed(async () => void (asked.answer = await fetch(url, { headers }))))
    await asked.answer?.arrayBuffer()
  }
  return percentile(samples, 0.95)
}

/** Requests a second of an article's page at 32 connections, beside a bare server that returns the same bytes. */
export async function run(): Promise<Figure> {
  const articleId = await publish()
  const built = await startBuilt()
  const address = `${built.url}/a/${articleId}`
  const page = await fetch(address, { headers })
  const body = Buffer.from(await page.arrayBuffer())
  if (page.status !== 200) throw new Error(`${address} answered ${page.status}`)
  const bare = await startBare(body, page.headers.get('content-type') ?? 'text/html')
  try {
    const scripts = await scriptBytes(built.url, body.toString('utf8'))
    const firstByteMs = await firstByte(address)
    const [ours, reference] = [await load(address), await load(bare.url)]
    return {
      name: 'article-page',
      ours: rounded(ours.requests.average, 1),
      reference: rounded(reference.requests.average, 1),
      ratio: rounded(ours.requests.average / reference.requests.average, 4),
      unit: `requests a second at ${CONNECTIONS} connections, against bare node:http`,
      p99_ms: ours.latency.p99,
      reference_p99_ms: reference.latency.p99,
      bytes: body.length,
      first_byte_p95_ms: rounded(firstByteMs, 2),
      scripts_bytes: scripts.total,
      scripts_framework_bytes: scripts.framework,
      scripts_own_bytes: scripts.own,
      ours_bytes_per_request: Math.round(ours.throughput.average / ours.requests.average),
      reference_bytes_per_request: Math.round(reference.throughput.average / reference.requests.average),
      errors: ours.errors + ours.non2xx,
    }
  } finally {
    built.stop()
    bare.stop()
  }
}
