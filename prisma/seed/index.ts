import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startMailServer } from '@/lib/platform/mail/mail-server'
import { startChannels } from '@/scripts/channels/server'

// What the demonstration's past would have mailed goes nowhere: the mails that people look for are those of today.
const folder = await mkdtemp(path.join(os.tmpdir(), 'xintai-seed-'))
const mail = await startMailServer({ folder, port: 0 })
process.env.SMTP_URL = `smtp://127.0.0.1:${mail.port}`
process.env.LOG_LEVEL = 'error'

// The demonstration's own channels answer the checks of its past, from the records that it goes on with.
const channels = await startChannels({ folder: path.resolve(process.env.CERT_DIR ?? '.data/channels') })
Object.assign(process.env, {
  CERT_PROFILE_URL: channels.profileUrl,
  CERT_PROFILE_TOKEN: channels.token,
  CERT_REGISTER_URL: channels.registerUrl,
  CERT_REGISTER_TOKEN: channels.token,
})
process.env.PAYMENT_PROVIDER ??= 'standin'

try {
  const { load } = await import('./load')
  await load(channels.records, folder)
} finally {
  await Promise.all([mail.stop(), channels.stop()])
  await rm(folder, { recursive: true, force: true })
}
process.exit(0)
