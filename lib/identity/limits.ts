import type { DoorName } from '@/lib/platform/session/cookies'
import type { RateLimit } from '@/lib/platform/rate-limit'

// Measures of security, not figures of the rulebook: nobody's rights hang on them, and they change with the code.
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const QUARTER_HOUR = 15 * MINUTE

export const CODE_LIFE_SECONDS = 10 * MINUTE
export const CODE_ATTEMPTS = 5
export const PROOF_LIFE_SECONDS = 7 * DAY
export const TOTP_STEP_SECONDS = 30
/** 160 bits, as RFC 4226 recommends. */
export const TOTP_SECRET_BYTES = 20
/** How long a new authenticator's secret waits for its first code. */
export const TOTP_PENDING_SECONDS = QUARTER_HOUR
export const RECOVERY_CODES = 10
/** 31 symbols a place: ten places hold 49 bits, far beyond what the limit of tries lets anybody guess. */
export const RECOVERY_CODE_LENGTH = 10

const READER_SIGN_IN = 90 * DAY
const OPERATOR_SIGN_IN = 30 * DAY
const SHIFT = 12 * HOUR

/** How long a sign-in lasts: readers and operators keep theirs, staff sign in for a shift. */
export const SESSION_SECONDS: Record<DoorName, number> = {
  subscriber: READER_SIGN_IN,
  operator: OPERATOR_SIGN_IN,
  administrator: SHIFT,
}

const HALF_A_YEAR = 183 * DAY

/**
 * From its beginning, how long a row is kept. Sign-ins outlast the longest one by half a year: networks must be able to tell that long
 * who signed in from where, and a device used within it is not a new one (ACC-9). Codes outlast the longest, a proof, by a day.
 */
export const KEPT_SECONDS = { session: READER_SIGN_IN + HALF_A_YEAR, mailCode: PROOF_LIFE_SECONDS + DAY }

const TOO_MANY = 'identity.too_many_tries'
/** Against guessing and against flooding a stranger's mailbox; by mail address, and wider by the network's address. */
export const LIMITS = {
  codeByEmail: { name: 'code-email', points: 5, perSeconds: QUARTER_HOUR, code: 'identity.too_many_codes' },
  codeByAddress: { name: 'code-address', points: 60, perSeconds: QUARTER_HOUR, code: 'identity.too_many_codes' },
  tryByEmail: { name: 'try-email', points: 10, perSeconds: QUARTER_HOUR, code: TOO_MANY },
  tryByAddress: { name: 'try-address', points: 120, perSeconds: QUARTER_HOUR, code: TOO_MANY },
} satisfies Record<string, RateLimit>
