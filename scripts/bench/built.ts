import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { makeAccount, makeSubject } from './rows'

const PARAGRAPH =
  '清明前最後一批茶葉要趕在雨前下山。阿婆說，霧從河面升起來的時候，山坡上的人聽得見彼此說話，卻看不見彼此的臉。我們在半山腰的土地廟前等了一個小時，等第一縷陽光穿過竹林，等她把竹簍裡的嫩芽倒進篾盤。'
export const root = path.resolve(import.meta.dirname, '../..')

/** A published article whose page is about 30 KB. */
export async function publish(): Promise<string> {
  const accountId = await makeAccount({ subjectId: await makeSubject(), kind: 'SUBSCRIPTION', name: '林間小記' })
  const [id, at] = [newId(), new Date(Date.now() - 3_600_000)]
  const body = `<h2>霧中的採茶人</h2>${`<p>${PARAGRAPH}</p>`.repeat(50)}`
  await db.article.create({
    data: {
      id,
      accountId,
      state: 'PUBLISHED',
      title: '霧中的採茶人：清明前最後一批',
      summary: '走進清晨五點的茶園。',
      author: '林間',
      body,
      createdAt: at,
      savedAt: at,
      publishedAt: at,
    },
    select: { id: true },
  })
  return id
}

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The built application, as `npm start` runs it, on a free port. */
export async function startBuilt() {
  const port = await freePort()
  const flags = [
    '--import',
    path.join(root, 'scripts/with-parent.mjs'),
    '--import',
    path.join(root, 'scripts/server-only.mjs'),
    '--import',
    'tsx',
  ]
  const url = `http://127.0.0.1:${port}`
  const env = {
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    XINTAI_URL: url,
    NEXTAUTH_URL: url,
    XINTAI_PARENT: String(process.pid),
  }
  return start([...flags, path.join(root, 'scripts/front.ts')], { env, url })
}

interface Wish {
  env: Record<string, string | undefined>
  url: string
  first?: object
}

/** A process that says when it is ready. */
export async function start(args: string[], { env, url, first }: Wish) {
  const proc = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (first) proc.send(first)
  const port = await new Promise<number>((done, failed) => {
    proc.once('message', (said: { ready?: number }) =>
      said.ready ? done(said.ready) : failed(new Error(JSON.stringify(said))),
    )
    proc.once('exit', (code) => failed(new Error(`a server of the measurement ended with ${code}`)))
  })
  return { url, port, stop: () => proc.kill('SIGTERM') }
}
