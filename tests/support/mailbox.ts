import { afterAll, beforeAll } from 'vitest'
import { env } from '@/lib/platform/env'
import { type KeptMail, listKeptMail } from '@/lib/platform/mail/kept-mail'
import { type MailServer, startMailServer } from '@/lib/platform/mail/mail-server'

/** Gives the test file a mail server of its own; what was sent to an address can be read back, newest first. */
export function useMailbox(): { mailsTo(address: string): Promise<KeptMail[]> } {
  let server: MailServer
  beforeAll(async () => {
    server = await startMailServer({ folder: env.MAIL_DIR, port: 0 })
    env.SMTP_URL = `smtp://127.0.0.1:${server.port}`
  })
  afterAll(() => server.stop())
  return { mailsTo: (to) => listKeptMail(env.MAIL_DIR, { to }) }
}
