import { readFileSync } from 'node:fs'
import path from 'node:path'
import { totpCode } from '@/lib/identity'
import { isDemo } from '@/lib/platform/env'
import { type Command, UsageError } from './command'

interface SignIn {
  email: string
  totp?: string
}

const FILE = path.resolve(import.meta.dirname, '../../prisma/seed/sign-ins.json')

/** The second factor of the demonstration's staff, for those who have no authenticator at hand. */
export const demoCodeCommand: Command = {
  usage: 'demo:code E-MAIL',
  summary: "the authenticator code of one of the demonstration's staff, now",
  run({ positionals: [email] }) {
    if (!isDemo) throw new UsageError('This is not the demonstration: its staff have authenticators of their own.')
    const staff = (JSON.parse(readFileSync(FILE, 'utf8')) as SignIn[]).filter(({ totp }) => totp)
    const found = staff.find((one) => one.email === email)
    if (!found?.totp) throw new UsageError(`Whose? ${staff.map((one) => one.email).join(', ')}`)
    const code = totpCode(found.totp, new Date())
    return Promise.resolve({ json: { email, code }, text: code })
  },
}
