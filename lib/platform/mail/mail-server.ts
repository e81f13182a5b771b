import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { keepMail } from './kept-mail'

const MAX_MAIL_BYTES = 5_000_000

export interface MailServer {
  port: number
  stop(): Promise<void>
}

/** A mail server on this machine that delivers nowhere: each mail becomes a file in `folder`. Port 0 takes a free one. */
export async function startMailServer({ folder, port }: { folder: string; port: number }): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address).join(', ')
      simpleParser(stream)
        .then((mail) => keepMail(folder, asKept(mail, recipients)))
        .then(() => done(), done)
    },
  })
  // A client that hangs up is its own affair; without a listener it would end the process.
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function asKept(mail: ParsedMail, recipients: string) {
  const receivedAt = new Date()
  return {
    id: `${receivedAt.getTime()}-${randomBytes(4).toString('hex')}`,
    receivedAt: receivedAt.toISOString(),
    from: addressesOf(mail.from),
    to: addressesOf(mail.to) || recipients,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || null,
  }
}

const addressesOf = (addresses: AddressObject | AddressObject[] | undefined) =>
  [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')
