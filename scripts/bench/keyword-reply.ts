import autocannon from 'autocannon'
import { spawn } from 'node:child_process'
import { receiveMessage } from '@/lib/conversation'
import type { Ctx } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { type Figure, percentile, rounded, timed } from './figure'
import { fill, makeAccount, makeSubject } from './rows'

const [RULES, FOLLOWERS, WRITERS] = [200, 2_000, 32]
const [WARM_MS, SECONDS] = [2_000, 10]

/** Every message but one in four is taken by a rule, by one of the last of them as often as by one of the first. */
const textOf = (turn: number): string =>
  turn % 4 === 0
    ? `想問問今天幾點關門 ${turn}`
    : turn % 2 === 0
      ? `關鍵詞${turn % RULES}`
      : `請問包含詞${turn % RULES}號在哪裡？`

async function fillAll(accountId: string): Promise<string[]> {
  const now = new Date()
  await fill(`${RULES} rules, ${FOLLOWERS} followers`, [
    () => db.$executeRaw`
      INSERT INTO auto_reply (id, account_id, trigger, name, position, keywords, contents, created_at, saved_at)
      SELECT uuidv7(), ${accountId}::uuid, 'KEYWORD', 'rule ' || n, n,
        jsonb_build_array(jsonb_build_object('word', '關鍵詞' || (n - 1), 'match', 'exact'), jsonb_build_object('word', '包含詞' || (n - 1) || '號', 'match', 'contains')),
        jsonb_build_array(jsonb_build_object('kind', 'text', 'text', '這是第 ' || n || ' 條規則的回答。')), ${now}, ${now}
      FROM generate_series(1, ${RULES}::int) n`,
    () => db.$executeRaw`
      INSERT INTO auto_reply (id, account_id, trigger, keywords, contents, created_at, saved_at)
      VALUES (uuidv7(), ${accountId}::uuid, 'DEFAULT', '[]', '[{"kind":"text","text":"我們會盡快回覆。"}]', ${now}, ${now})`,
    () => db.$executeRaw`INSERT INTO reply_settings (account_id, version) VALUES (${accountId}::uuid, 1)`,
    () => db.$executeRaw`
      INSERT INTO subscriber (id, name, created_at) SELECT uuidv7(), '讀者 ' || n, ${now} FROM generate_series(1, ${FOLLOWERS}::int) n`,
    () => db.$executeRaw`
      INSERT INTO follow (account_id, subscriber_id, openid, followed_at) SELECT ${accountId}::uuid, id, 'o' || id, ${now} FROM subscriber`,
  ])
  return (await db.subscriber.findMany({ select: { id: true } })).map(({ id }) => id)
}

const ctxOf = (id: string): Ctx => ({
  actor: { kind: 'subscriber', id, sessionId: id },
  now: new Date(),
  requestId: 'bench',
  locale: 'zh-Hant',
  address: '127.0.0.1',
  userAgent: 'bench',
})

/** Writers that each send their next message when the last was stored and answered. */
async function write(accountId: string, readers: readonly string[], forMs: number) {
  const samples: number[] = []
  let turn = 0
  const end = performance.now() + forMs
  const writer = async () => {
    while (performance.now() < end) {
      const at = turn++
      const reader = readers[at % readers.length] ?? ''
      const message = { accountId, clientMessageId: newId(), text: textOf(at) }
      samples.push(await timed(() => execute(receiveMessage, ctxOf(reader), message)))
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: WRITERS }, writer))
  return { perSecond: (samples.length * 1000) / (performance.now() - began), samples }
}

const XML = (text: string) =>
  `<xml><ToUserName><![CDATA[gh_bench]]></ToUserName><FromUserName><![CDATA[o-bench]]></FromUserName><CreateTime>1543190400</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${text}]]></Content><MsgId>1</MsgId></xml>`

const BARE = `
  const http = require('node:http')
  const field = (xml, name) => new RegExp('<' + name + '><!\\\\[CDATA\\\\[(.*?)\\\\]\\\\]>').exec(xml)[1]
  http.createServer((request, response) => {
    let xml = ''
    request.setEncoding('utf8').on('data', (part) => (xml += part)).on('end', () => {
      const [to, from, text] = ['FromUserName', 'ToUserName', 'Content'].map((name) => field(xml, name))
      const answer = '<xml><ToUserName><![CDATA[' + to + ']]></ToUserName><FromUserName><![CDATA[' + from + ']]></FromUserName><CreateTime>1543190400</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[' + text + ']]></Content></xml>'
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(answer) }).end(answer)
    })
  }).listen(0, '127.0.0.1', function () { process.send({ ready: this.address().port }) })`

/** A bare node:http server that reads the same message as XML and answers it, storing nothing. */
async function reference(): Promise<{ perSecond: number; p99: number }> {
  const server = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  try {
    const port = await new Promise<number>((done) =>
      server.once('message', (said: { ready: number }) => done(said.ready)),
    )
    const wish = {
      url: `http://127.0.0.1:${port}`,
      connections: WRITERS,
      method: 'POST' as const,
      body: XML(textOf(1)),
    }
    await autocannon({ ...wish, duration: WARM_MS / 1000 })
    const result = await autocannon({ ...wish, duration: SECONDS })
    return { perSecond: result.requests.average, p99: result.latency.p99 }
  } finally {
    server.kill('SIGTERM')
  }
}

/** Messages a second, in to reply stored, with 200 rules and 32 writers, beside a bare server that only parses and answers. */
export async function run(): Promise<Figure> {
  const accountId = await makeAccount({ subjectId: await makeSubject(), kind: 'SERVICE', name: '關鍵詞' })
  const readers = await fillAll(accountId)
  await write(accountId, readers, WARM_MS)
  const ours = await write(accountId, readers, SECONDS * 1000)
  const stored = await db.message.count({ where: { direction: 'OUT' } })
  if (stored < ours.samples.length)
    throw new Error(`only ${stored} replies to ${ours.samples.length} messages are stored`)
  const bare = await reference()
  return {
    name: 'keyword-reply',
    ours: rounded(ours.perSecond, 1),
    reference: rounded(bare.perSecond, 1),
    ratio: rounded(ours.perSecond / bare.perSecond, 4),
    unit: 'messages a second, in to reply stored; reference: XML parsed and answered, nothing stored',
    p99_ms: rounded(percentile(ours.samples, 0.99)),
    p50_ms: rounded(percentile(ours.samples, 0.5)),
    reference_p99_ms: bare.p99,
    rules: RULES,
    writers: WRITERS,
  }
}
