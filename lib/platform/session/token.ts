import { decode, encode } from 'next-auth/jwt'
import { env } from '../env'
import type { DoorName } from './cookies'

const salt = (door: DoorName) => `xintai.${door}`

/** Seals the id of a session row for one door's cookie; `maxAgeSeconds` as the row's life. */
export const sessionToken = (door: DoorName, sessionId: string, maxAgeSeconds: number): Promise<string> =>
  encode({ token: { sid: sessionId, door }, secret: env.NEXTAUTH_SECRET, salt: salt(door), maxAge: maxAgeSeconds })

/** The session id in a door's token, or null when it is not ours, not for this door, or too old. */
export async function sessionIdOf(door: DoorName, token: string | undefined): Promise<string | null> {
  if (!token) return null
  try {
    const open = await decode({ token, secret: env.NEXTAUTH_SECRET, salt: salt(door) })
    return open?.door === door && typeof open.sid === 'string' ? open.sid : null
  } catch {
    return null // a token that does not open is no token
  }
}
