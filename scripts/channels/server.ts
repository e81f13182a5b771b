import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { changeFromForm } from './form'
import { recordsPage } from './page'
import { openRecords, type RecordBook } from './records'

const MOST_BYTES = 100_000
const FOUND = 0
const NOT_FOUND = 1404
const NO_KEY = 1401

export interface Channels {
  profileUrl: string
  registerUrl: string
  token: string
  /** Where a person mends the records. */
  page: string
  records: RecordBook
  stop(): Promise<void>
}

/** What tells the stand-in's own tokens apart, so that production can refuse them. */
export const STAND_IN = 'stand-in-'

/**
 * The two certification channels of the demonstration: a micro-blog's profiles and a business register, over HTTP as the real
 * ones would answer, with records that can be mended at `page`. Port 0 takes a free one.
 */
export async function startChannels({
  folder,
  port = 0,
  token = STAND_IN + randomBytes(16).toString('base64url'),
}: {
  folder: string
  port?: number
  token?: string
}): Promise<Channels> {
  const records = openRecords(folder)
  const server = createServer((request, response) => {
    answer({ request, response, records, token }).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    profileUrl: `${base}/profile`,
    registerUrl: `${base}/register`,
    token,
    page: `${base}/`,
    records,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Asked {
  request: IncomingMessage
  response: ServerResponse
  records: RecordBook
  token: string
}

async function answer(asked: Asked): Promise<void> {
  const { request, response, records } = asked
  const url = new URL(request.url ?? '/', 'http://channels')
  if (url.pathname === '/profile/v1/verified-profile') return profile(asked, url.searchParams.get('address') ?? '')
  if (url.pathname === '/register/api/query') return register(asked)
  if (url.pathname === '/' && request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    return void response.end(recordsPage(await records.read()))
  }
  if (url.pathname === '/records' && request.method === 'POST') return change(asked)
  response.writeHead(404).end()
}

const json = (response: ServerResponse, status: number, body: object) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

async function profile({ request, response, records, token }: Asked, address: string): Promise<void> {
  if (request.headers.authorization !== `Bearer ${token}`) return json(response, 401, { error: 'unauthorized' })
  const { profiles, silent } = await records.read()
  if (silent.includes('profile')) return json(response, 503, { error: 'maintenance' })
  const found = profiles.find((one) => one.address === address)
  json(response, found ? 200 : 404, { profile: found ?? null })
}

async function register({ request, response, records, token }: Asked): Promise<void> {
  if (request.headers['x-api-key'] !== token) return json(response, 200, { code: NO_KEY })
  const { entries, silent } = await records.read()
  if (silent.includes('register')) return json(response, 503, {})
  const { register_no } = JSON.parse(await bodyOf(request)) as { register_no?: string }
  const found = entries.filter((one) => one.register_no === register_no)
  json(response, 200, found.length > 0 ? { code: FOUND, records: found } : { code: NOT_FOUND })
}

/** A change of the records, from the page's forms or from a journey. */
async function change({ request, response, records }: Asked): Promise<void> {
  const { origin, host } = request.headers
  // Another site in the same browser has no business here.
  if (origin && origin !== `http://${host}`) return void response.writeHead(403).end()
  const fault = await changeFromForm(records, new URLSearchParams(await bodyOf(request)))
  if (fault) return void response.writeHead(422, { 'content-type': 'text/plain; charset=utf-8' }).end(fault)
  response.writeHead(303, { location: '/' }).end()
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > MOST_BYTES) throw new Error('too much')
  }
  return text
}
