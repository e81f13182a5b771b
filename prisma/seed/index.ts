import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startMailServer } from '@/lib/platform/mail/mail-server'

// What the demonstration's past would have mailed goes nowhere: the mails that people look for are those of today.
const folder = await mkdtemp(path.join(os.tmpdir(), 'xintai-seed-'))
const mail = await startMailServer({ folder, port: 0 })
process.env.SMTP_URL = `smtp://127.0.0.1:${mail.port}`
process.env.LOG_LEVEL = 'error'

try {
  const { load } = await import('./load')
  await load()
} finally {
  await mail.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit(0)
