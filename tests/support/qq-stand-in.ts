import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const CLIENT = { id: '101234567', secret: 'a secret of the tests' }
const PERSON = { openid: 'F00DF00DF00DF00DF00DF00DF00DF00D', nickname: '企鵝' }

type Answer = (query: URLSearchParams) => object

const answers: Record<string, Answer> = {
  '/oauth2.0/token': (query) =>
    query.get('client_secret') === CLIENT.secret &&
    query.get('code') === 'a code' &&
    query.get('grant_type') === 'authorization_code'
      ? { access_token: 'a token', expires_in: '7776000', refresh_token: 'another' }
      : { error: 100020, error_description: 'code is reused error' },
  '/oauth2.0/me': (query) =>
    query.get('access_token') === 'a token' ? { client_id: CLIENT.id, openid: PERSON.openid } : { error: 100016 },
  '/user/get_user_info': (query) =>
    query.get('openid') === PERSON.openid && query.get('oauth_consumer_key') === CLIENT.id
      ? { ret: 0, msg: '', nickname: PERSON.nickname }
      : { ret: -22, msg: 'openid is invalid' },
}

/** A server that speaks the part of QQ's interface that a sign-in uses, over HTTP. */
export async function startQqStandIn() {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://qq')
    const answer = answers[url.pathname]
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.(url.searchParams) ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { issuer, client: CLIENT, person: PERSON, stop }
}
