import type { SubjectKind } from './contract'

const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const PERSON_CHECKS = '10X98765432'
const LICENCE_SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A number as it is kept and compared: no spaces or dashes, full-width forms and small letters folded. */
export const plainNumber = (number: string): string => number.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The check character of a mainland identity number's first 17 digits (GB 11643). */
export function personCheck(first17: string): string {
  const sum = PERSON_WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return PERSON_CHECKS[sum % 11] ?? ''
}

/** The check character of a unified social credit code's first 17 characters (GB 32100). */
export function licenceCheck(first17: string): string {
  const sum = Array.from(first17.slice(0, 17)).reduce(
    (total, symbol, at) => total + LICENCE_SYMBOLS.indexOf(symbol) * (3 ** at % 31),
    0,
  )
  return LICENCE_SYMBOLS[(31 - (sum % 31)) % 31] ?? ''
}

/** Whether a number can be that of a natural person: form, date of birth and check character. */
export function isPersonNumber(number: string): boolean {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number)
  if (!match) return false
  const born = `${match[1]}-${match[2]}-${match[3]}`
  const isReal = !Number.isNaN(Date.parse(born)) && new Date(born).toISOString().startsWith(born)
  return isReal && personCheck(number) === number[17]
}

export function isLicenceNumber(number: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(number) && licenceCheck(number) === number[17]
}

/** Whether the number fits the kind of subject (ACC-3). */
export const fitsSubject = (kind: SubjectKind, number: string): boolean =>
  kind === 'PERSON' ? isPersonNumber(number) : isLicenceNumber(number)

/** A number as others may see it: its first three and last two characters (AUTH-4). */
export const maskNumber = (number: string): string => {
  const hidden = Math.max(0, number.length - 5)
  return `${number.slice(0, 3)}${'*'.repeat(hidden)}${number.slice(-2)}`
}
