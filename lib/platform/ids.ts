import { v7 } from 'uuid'
import { randomBytes } from 'node:crypto'

/** A new UUIDv7: sorts by time of making. `at` puts it at a past time, for records that tell of the past. */
export const newId = (at?: Date): string => (at ? v7({ msecs: at.getTime() }) : v7())

/** The owner of events that belong to no account. */
export const PLATFORM_ID = '00000000-0000-0000-0000-000000000000'

const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** A random code of letters and digits that are hard to confuse; 31 symbols a place, so 10 places hold 49 bits. */
export const randomCode = (length: number): string =>
  Array.from(randomBytes(length * 2))
    .filter((byte) => byte < LETTERS.length * 8)
    .slice(0, length)
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('')
    .padEnd(length, LETTERS[0])
