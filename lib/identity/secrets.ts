import { hash, verify } from '@node-rs/argon2'
import { randomInt } from 'node:crypto'
import { TOTP } from 'otpauth'
import { keyedHash } from '@/lib/platform/crypto'
import { TOTP_STEP_SECONDS } from './limits'

// argon2id is the library's default algorithm; the costs are those of OWASP's first recommendation.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST)

let decoy: Promise<string> | undefined
/** Checks a password; without a hash it takes as long and says no, so that time does not tell which addresses are known. */
export async function passwordMatches(kept: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const [isRight, isReal] = [await verifies(kept ?? (await decoy), password), Boolean(kept)]
  return isRight && isReal
}

const verifies = async (kept: string, password: string) => {
  try {
    return await verify(kept, password)
  } catch {
    return false // what is kept is no hash: nobody's password
  }
}

/** Six digits to mail. */
export const newMailCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** What is kept of a mailed code: bound to its row, so that equal codes look different. */
export const codeHashOf = (codeId: string, code: string): string => keyedHash('mail-code', `${codeId}:${code}`)

/** The time step for which this TOTP code is right (one step of drift either way), or null. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const delta = new TOTP({ secret, period: TOTP_STEP_SECONDS }).validate({
    token: code,
    timestamp: now.getTime(),
    window: 1,
  })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / TOTP_STEP_SECONDS) + delta
}

/** The code an authenticator shows for this secret at this time. */
export const totpCode = (secret: string, now: Date): string =>
  new TOTP({ secret, period: TOTP_STEP_SECONDS }).generate({ timestamp: now.getTime() })
