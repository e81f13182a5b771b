import { startQqServer } from './qq-server'

// Started by the demonstration mode: tsx lib/platform/session/local-qq.ts
const { issuer, clientId, clientSecret, stop } = await startQqServer()
process.stdout.write(
  `${JSON.stringify({ QQ_ISSUER: issuer, QQ_CLIENT_ID: clientId, QQ_CLIENT_SECRET: clientSecret })}\n`,
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)))
