import { signOut } from '@/lib/identity'
import { signOutRoute } from '@/lib/platform/http/session-route'

/** Ends the session of `?door=` and leads to that door; a plain form on any page posts here. */
export const POST = signOutRoute(signOut)
