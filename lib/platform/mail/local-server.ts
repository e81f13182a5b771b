import path from 'node:path'
import { parseArgs } from 'node:util'
import { startMailServer } from './mail-server'

// Started by the demonstration mode: tsx lib/platform/mail/local-server.ts --port 1025 --folder .data/mail
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, folder: { type: 'string', default: '.data/mail' } },
})

const server = await startMailServer({ folder: path.resolve(values.folder), port: Number(values.port) })
process.stdout.write(`${JSON.stringify({ smtpUrl: `smtp://127.0.0.1:${server.port}` })}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)))
