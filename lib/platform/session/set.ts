import 'server-only'
import { cookies } from 'next/headers'
import { cookieName, cookieOptions, deviceCookie, type DoorName } from './cookies'
import { sessionToken } from './token'

const DEVICE_SECONDS = 400 * 24 * 3600 // the longest a browser keeps a cookie
const ADDRESS_SECONDS = 15 * 60
const addressCookie = (door: DoorName) => `${cookieName(door)}.address`

interface Opened {
  sessionId: string
  maxAgeSeconds: number
  deviceId: string
}

/** Hands the browser its door's cookie for a session row, and the device's mark. */
export async function setSession(door: DoorName, { sessionId, maxAgeSeconds, deviceId }: Opened): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(door), await sessionToken(door, sessionId, maxAgeSeconds), {
    ...cookieOptions,
    maxAge: maxAgeSeconds,
  })
  jar.set(deviceCookie, deviceId, { ...cookieOptions, maxAge: DEVICE_SECONDS })
  jar.delete(addressCookie(door))
}

/** Takes a door's cookie away. */
export async function clearSession(door: DoorName): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(door), '', { ...cookieOptions, maxAge: 0 })
}

export const deviceOfBrowser = async (): Promise<string | null> => (await cookies()).get(deviceCookie)?.value ?? null

/** Keeps the address a code was mailed to until it is typed in: a mail address does not belong in a URL. */
export async function keepAddress(door: DoorName, email: string): Promise<void> {
  const jar = await cookies()
  jar.set(addressCookie(door), email, { ...cookieOptions, maxAge: ADDRESS_SECONDS })
}
export const keptAddress = async (door: DoorName): Promise<string | null> =>
  (await cookies()).get(addressCookie(door))?.value ?? null
