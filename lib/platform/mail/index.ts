import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'
import { env } from '../env'

export interface Mail {
  to: string
  subject: string
  text: string
  html?: string
  /** The same id for the same mail: a job that runs twice then sends what a mail server can recognise as one. */
  id?: string
}

/** Sends one mail through SMTP_URL. Called by jobs only, never inside a transaction; rejects when the server does not take it. */
export async function sendMail({ id, ...mail }: Mail): Promise<void> {
  await transport().sendMail({ from: env.MAIL_FROM, messageId: id && `<${id}@${domainOf(env.MAIL_FROM)}>`, ...mail })
}

let opened: Transporter | undefined

function transport(): Transporter {
  if (!env.SMTP_URL) throw new Error('SMTP_URL is not set; the demonstration mode sets it to its own mail server.')
  return (opened ??= nodemailer.createTransport(env.SMTP_URL, { disableFileAccess: true, disableUrlAccess: true }))
}

const domainOf = (address: string) => /@([^>\s]+)/.exec(address)?.[1] ?? 'localhost'
