import type { Actor } from '@/lib/platform/actor'
import { allow, hidden, type Verdict } from '@/lib/platform/verdict'

/** Signing in is for everybody, signed in or not. */
export const mayKnock = (): Verdict => allow()

/** What only a person who is signed in has: sessions, a password. */
export const mayHaveSessions = (actor: Actor): Verdict => ('sessionId' in actor ? allow() : hidden())

export const mayEndSession = (actor: Actor, session: { id: string; personId: string; door: string }): Verdict =>
  'sessionId' in actor && session.personId === actor.id && session.door === actor.kind.toUpperCase()
    ? allow()
    : hidden()

export const mayProveBinding = (actor: Actor): Verdict => (actor.kind === 'operator' ? allow() : hidden())

export const maySetPassword = (actor: Actor): Verdict =>
  actor.kind === 'operator' || actor.kind === 'subscriber' ? allow() : hidden()

/** An authenticator of their own is set up by operators; the staff's comes with their post (AUTH-2, AUTH-3). */
export const mayHaveAuthenticator = (actor: Actor): Verdict => (actor.kind === 'operator' ? allow() : hidden())

/** A sign-in that another server vouched for; only our own route, which asked that server, may bring it. */
export const mayVouch = (actor: Actor): Verdict => (actor.kind === 'system' ? allow() : hidden())
