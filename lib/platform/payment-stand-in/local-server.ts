import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPaymentStandIn } from './server'

// Started by the demonstration mode: tsx lib/platform/payment-stand-in/local-server.ts --port 0 --folder .data/payments
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, folder: { type: 'string', default: '.data/payments' } },
})

const server = await startPaymentStandIn({ port: Number(values.port), folder: path.resolve(values.folder) })
process.stdout.write(`${JSON.stringify(server.settings)}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)))
