import type { RateLimit } from '@/lib/platform/rate-limit'

const DAY = 24 * 60 * 60

/** 31 symbols a place: 32 places hold 158 bits. */
export const SECRET_LENGTH = 32

/** A measure of security: an account cannot be used to flood strangers' mailboxes. */
export const INVITATION_LIMIT: RateLimit = {
  name: 'invitation',
  points: 60,
  perSeconds: DAY,
  code: 'members.too_many_invitations',
}
