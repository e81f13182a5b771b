import { keyedHash } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { randomCode } from '@/lib/platform/ids'
import { replaceRecoveryCodes } from './factor-store'
import { RECOVERY_CODES, RECOVERY_CODE_LENGTH } from './limits'

const HALF = RECOVERY_CODE_LENGTH / 2

/** A recovery code as it is hashed: without the dash and spaces that people type or leave out. */
const plain = (code: string) => code.toLowerCase().replace(/[^0-9a-z]/g, '')

/** What is kept of a recovery code, bound to its owner. */
export const recoveryHashOf = (operatorId: string, code: string): string =>
  keyedHash('recovery-code', `${operatorId}:${plain(code)}`)

/** Whether this could be a recovery code at all: six digits are an authenticator's. */
export const looksLikeRecoveryCode = (code: string): boolean => plain(code).length === RECOVERY_CODE_LENGTH

/** Makes ten codes in place of all earlier ones; they are shown this once. */
export async function makeRecoveryCodes(tx: Tx, operatorId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => randomCode(RECOVERY_CODE_LENGTH))
  await replaceRecoveryCodes(tx, operatorId, { hashes: codes.map((code) => recoveryHashOf(operatorId, code)), now })
  return codes.map((code) => `${code.slice(0, HALF)}-${code.slice(HALF)}`)
}
