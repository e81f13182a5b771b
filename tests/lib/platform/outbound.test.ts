import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { outbound, OutboundError } from '@/lib/platform/outbound'
import { isPublicAddress } from '@/lib/platform/outbound-address'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const faultOf = async (call: Promise<unknown>) => {
  const cause = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  return cause instanceof OutboundError ? cause.fault : cause
}
const local = { allowPrivate: true }

test('an address that is not public is refused before a byte is sent, by number and by name', async () => {
  let asked = 0
  const url = await serve((_request, response) => {
    asked += 1
    response.end()
  })
  expect(await faultOf(outbound(url, { allowPrivate: false }))).toBe('address')
  expect(await faultOf(outbound(url.replace('127.0.0.1', 'localhost'), { allowPrivate: false }))).toBe('address')
  expect(await faultOf(outbound(url.replace('127.0.0.1', '[::ffff:127.0.0.1]'), { allowPrivate: false }))).toBe(
    'address',
  )
  expect(await faultOf(outbound(url.replace('127.0.0.1', '2130706433'), { allowPrivate: false }))).toBe('address')
  expect(asked).toBe(0)
})

test('only public addresses count as public', () => {
  const inside = [
    '10.1.2.3',
    '100.64.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ]
  const inside6 = [
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:db8::1',
    'ff02::1',
    'nonsense',
  ]
  for (const address of [...inside, ...inside6]) expect(isPublicAddress(address), address).toBe(false)
  for (const address of ['8.8.8.8', '172.15.0.1', '172.32.0.1', '2606:4700::1111'])
    expect(isPublicAddress(address), address).toBe(true)
})

test('a request carries its method, headers and body, and the answer comes back whole', async () => {
  const url = await serve((request, response) => {
    request.setEncoding('utf8').on('data', (body) => {
      response
        .writeHead(418, {
          'x-seen': `${request.method} ${request.headers['x-sign']} ${request.headers['content-length']}`,
        })
        .end(`got ${body}`)
    })
  })
  const answer = await outbound(url, { ...local, method: 'POST', headers: { 'x-sign': 'abc' }, body: '中文' })
  expect(answer.status).toBe(418)
  expect(answer.headers['x-seen']).toBe('POST abc 6')
  expect(answer.body.toString()).toBe('got 中文')
})

test('a server that does not finish in time is given up', async () => {
  const url = await serve((_request, response) => void response.write('…'))
  expect(await faultOf(outbound(url, { ...local, timeoutMs: 60 }))).toBe('time')
})

test('an answer longer than allowed is cut off', async () => {
  const url = await serve((_request, response) => void response.end(Buffer.alloc(4096)))
  expect(await faultOf(outbound(url, { ...local, maxBytes: 1024 }))).toBe('size')
})

test('redirects are followed to a bound, without the headers once the server changes, and never off http', async () => {
  const seen: (string | undefined)[] = []
  const last = await serve((request, response) => {
    seen.push(request.headers.authorization)
    response.end('there')
  })
  const first = await serve((request, response) => {
    const to = { '/away': last, '/file': 'file:///etc/passwd', '/round': '/round' }[request.url ?? '']
    response.writeHead(302, { location: to }).end()
  })
  const answer = await outbound(`${first}/away`, { ...local, headers: { authorization: 'secret' } })
  expect(answer.body.toString()).toBe('there')
  expect(seen).toEqual([undefined])
  expect(await faultOf(outbound(`${first}/file`, local))).toBe('scheme')
  expect(await faultOf(outbound(`${first}/round`, local))).toBe('redirects')
  expect((await outbound(`${first}/away`, { ...local, method: 'POST' })).status).toBe(302)
})

test('a server that is not there is a network fault', async () => {
  expect(await faultOf(outbound('http://127.0.0.1:1/', local))).toBe('network')
  expect(await faultOf(outbound('not an address', local))).toBe('scheme')
})
