import { env } from '../env'

export const DOORS = ['subscriber', 'operator', 'administrator'] as const
/** One of the three doors people sign in at; a session for one is worth nothing at another (AUTH-1). */
export type DoorName = (typeof DOORS)[number]

const secure = env.XINTAI_URL.startsWith('https:')

/** The session cookie of a door. `__Host-` keeps it from being set by a sibling host. */
export const cookieName = (door: DoorName): string => `${secure ? '__Host-' : ''}xintai.${door}`
export const deviceCookie = `${secure ? '__Host-' : ''}xintai.device`

export const cookieOptions = { httpOnly: true, secure, sameSite: 'lax' as const, path: '/' }

/** Where a person without a session is sent. */
export const SIGN_IN: Record<DoorName, string> = {
  subscriber: '/m/sign-in',
  operator: '/sign-in',
  administrator: '/moderation/sign-in',
}
