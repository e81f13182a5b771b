import nodemailer from 'nodemailer'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptMail, listKeptMail } from '@/lib/platform/mail/kept-mail'
import { type MailServer, startMailServer } from '@/lib/platform/mail/mail-server'

let folder: string
let server: MailServer

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'xintai-mail-'))
  server = await startMailServer({ folder, port: 0 })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

const send = (to: string, subject: string) =>
  nodemailer
    .createTransport(`smtp://127.0.0.1:${server.port}`)
    .sendMail({ from: 'Xintai <no-reply@xintai.example>', to, subject, text: '您的驗證碼是 482913。\n十分鐘內有效。' })

test('a mail sent over SMTP can be read back, newest first and by recipient', async () => {
  await send('lin@example.com', '驗證碼')
  await send('chen@example.com', '您的公眾號已通過審核')
  const all = await listKeptMail(folder)
  expect(all.map(({ to }) => to).sort()).toEqual(['chen@example.com', 'lin@example.com'])
  const [mail] = await listKeptMail(folder, { to: 'lin@example.com' })
  expect(mail).toMatchObject({ subject: '驗證碼', from: expect.stringContaining('no-reply@xintai.example') })
  expect(mail!.text).toContain('482913')
  expect(await keptMail(folder, mail!.id)).toEqual(mail)
})

test('a name that is no kept mail finds nothing and leaves the folder', async () => {
  expect(await keptMail(folder, '../../package')).toBeNull()
  expect(await keptMail(folder, '1700000000000-deadbeef')).toBeNull()
  expect(await listKeptMail(path.join(folder, 'missing'))).toEqual([])
})
