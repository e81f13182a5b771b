import path from 'node:path'
import { parseArgs } from 'node:util'
import { startChannels } from './server'

// Started by the demonstration mode: tsx scripts/channels/entry.ts --port 0 --folder .data/channels
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, folder: { type: 'string', default: '.data/channels' } },
})

const { profileUrl, registerUrl, token, page, stop } = await startChannels({
  folder: path.resolve(values.folder),
  port: Number(values.port),
})
process.stdout.write(`${JSON.stringify({ profileUrl, registerUrl, token, page })}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)))
