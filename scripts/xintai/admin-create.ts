import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { z } from 'zod'
import { isDuplicate, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { isOpenRegion, openRegions } from '@/lib/filing'
import { RegionCode } from '@/lib/filing/contract'
import { addAdministrator } from '@/lib/identity'
import { type Command, UsageError } from './command'

const ROLES = ['reviewer', 'moderator', 'supervisor', 'regulator', 'filing_officer'] as const
const Wanted = z.object({
  email: z.email('--email takes an e-mail address.').transform((email) => email.toLowerCase()),
  name: z.string('--name says who it is.').min(1),
  role: z.enum(ROLES, `--role is one of ${ROLES.join(', ')}.`),
  region: RegionCode.optional(),
  password: z.string().min(12, '--password needs at least 12 characters; leave it out to get one.').optional(),
})

/** Which regions there are, the database says. */
const requireOpen = (region: string): Promise<void> =>
  transaction(async (tx) => {
    if (await isOpenRegion(tx, region)) return
    const codes = (await openRegions(tx, 'en')).map(({ code }) => code)
    throw new UsageError(`--region is a region's code, one of ${codes.join(', ')}.`)
  })

export const adminCreateCommand: Command = {
  usage: `admin:create --email ADDRESS --name NAME --role ${ROLES.join('|')} [--region CODE] [--password WORDS]`,
  summary: 'a new member of staff; prints the password and the authenticator’s secret, which are shown only now',
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    region: { type: 'string' },
    password: { type: 'string' },
  },
  async run({ values }) {
    const wanted = Wanted.safeParse(values)
    if (!wanted.success) throw new UsageError(wanted.error.issues.map((issue) => issue.message).join(' '))
    const { email, name, role, region } = wanted.data
    if ((role === 'filing_officer') !== (region !== undefined))
      throw new UsageError('A filing officer, and nobody else, needs --region.')
    if (region !== undefined) await requireOpen(region)
    const password = wanted.data.password ?? randomBytes(12).toString('base64url')
    const secret = new Secret({ size: 20 })
    const person = {
      email,
      name,
      role,
      region,
      password,
      locale: 'zh-Hant',
      now: new Date(),
      totpSecret: secret.base32,
    }
    const id = await transaction((tx) => addAdministrator(tx, person)).catch((error: unknown) => {
      if (isDuplicate(error)) throw new UsageError(`${email} is a member of staff already.`)
      throw error
    })
    const authenticator = new TOTP({ issuer: env.PLATFORM_NAME, label: email, secret }).toString()
    const text = [
      `${name} <${email}> is a ${role} now and signs in at ${env.XINTAI_URL}/moderation/sign-in`,
      `password               ${password}`,
      `authenticator secret   ${secret.base32}`,
      `for a QR code          ${authenticator}`,
    ].join('\n')
    return {
      json: { id, email, name, role, region, password, totpSecret: secret.base32, otpauth: authenticator },
      text,
    }
  },
}
