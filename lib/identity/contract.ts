import { z } from 'zod'
import type { StaffRole } from '@/lib/platform/actor'

/** A mail address as the house keeps it: trimmed and in small letters. */
export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const MailedCode = z
  .string()
  .transform((text) => text.replace(/\D/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))
export const PersonName = z.string().trim().min(1).max(30)
export const NewPassword = z.string().min(10).max(200)

/** Doors at which people sign up by themselves. */
export const OpenDoor = z.enum(['operator', 'subscriber'])
export type OpenDoor = z.infer<typeof OpenDoor>

/** Set by the door from the browser's long-lived cookie, never by the form. */
const Device = z.string().max(64).nullish()

export const RequestSignInCodeInput = z.object({ door: OpenDoor, email: EmailAddress })
export const SignInWithCodeInput = z.object({
  door: OpenDoor,
  email: EmailAddress,
  code: MailedCode,
  /** Asked for at the first sign-in only. */
  name: z.literal('').or(PersonName).optional(),
  device: Device,
})
export const SignInWithPasswordInput = z.object({
  door: OpenDoor,
  email: EmailAddress,
  password: z.string().min(1).max(200),
  device: Device,
})
export const SignInAdministratorInput = z.object({
  email: EmailAddress,
  password: z.string().min(1).max(200),
  code: MailedCode,
  device: Device,
})
export const SignInWithQqInput = z.object({
  door: OpenDoor,
  openid: z.string().min(8).max(64),
  name: z.string().max(100),
  device: Device,
})
export const NothingInput = z.object({})
export const EndSessionInput = z.object({ sessionId: z.uuid() })
export const SetPasswordInput = z.object({
  password: NewPassword,
  /** The present password; the mailed code where there is none yet. */
  current: z.string().max(200).optional(),
  code: z.string().max(20).optional(),
})
/** What a person types where a second factor is asked: six digits, or a recovery code. */
export const SecondFactorCode = z.string().trim().max(20).default('')
export const ProveSelfInput = z.object({ code: SecondFactorCode })
export const RequestBindingCodeInput = z.object({ email: EmailAddress })
export const ConfirmBindingCodeInput = z.object({ email: EmailAddress, code: MailedCode })

/** Whom QQ named to our own route; no form can say it. */
export const VouchForQqInput = z.object({ operatorId: z.uuid(), openid: z.string().min(8).max(64) })

export interface CodeSentView {
  email: string
  expiresAt: string
}

/** What a door needs to set its cookies; it never leaves the server. */
export interface OpenedSession {
  sessionId: string
  maxAgeSeconds: number
  deviceId: string
}

export interface SessionView {
  id: string
  address: string
  userAgent: string
  createdAt: string
  seenAt: string
  isThisOne: boolean
}

export interface SessionsView {
  sessions: SessionView[]
  email: string | null
  hasPassword: boolean
}

export const SECOND_FACTORS = ['mail', 'totp', 'none'] as const
/** What a person is asked for: a code by mail, the authenticator's (or a recovery code), or, without an address, nothing can be. */
export type SecondFactorKind = (typeof SECOND_FACTORS)[number]

/** Where the person's second factor stands, for their own eyes. */
export interface SecondFactorView {
  kind: SecondFactorKind
  email: string | null
  since: string | null
  recoveryCodesLeft: number
  recoveryCodes: number
  /** A new authenticator on its way: what it needs, until it is confirmed. */
  pending: { secret: string; uri: string; qr: string; until: string } | null
}

/** Recovery codes, shown this once. */
export interface RecoveryCodesView {
  recoveryCodes: string[]
}

/** One sign-in of the last months; a first one from a device was mailed (ACC-9). */
export interface SignInView {
  id: string
  address: string
  userAgent: string
  at: string
  isNewDevice: boolean
  isOpen: boolean
}

export interface BindingProofView {
  email: string
  /** Sealed; `takeBindingProof` opens it, once, within a week, for the operator who proved it. */
  proof: string
}

/** Who of the staff did something, as those outside may know it: a role and a number, never a name (AUTH-4, N3). */
export interface StaffMark {
  role: StaffRole
  number: number
}
