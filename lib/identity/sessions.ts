import type { Actor } from '@/lib/platform/actor'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { EndSessionInput, NothingInput, type SessionsView } from './contract'
import { mayEndSession, mayHaveSessions } from './policy'
import * as sessions from './session-store'
import { findAdministrator, findPerson } from './store'
import type { Tx } from '@/lib/platform/db'

type Signed = Extract<Actor, { sessionId: string }>
// `may` has admitted only those who carry a session; the type does not know that.
const signed = (actor: Actor) => actor as Signed

const personOf = (tx: Tx, { kind, id }: Signed) =>
  kind === 'administrator' ? findAdministrator(tx, { id }) : findPerson(tx, kind, { id })

/** The person's own sign-ins that are still open, at the door they stand at (ACC-9). */
export const listSessions = defineQuery({
  name: 'identity.list-sessions',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayHaveSessions,
  async run({ ctx, tx }): Promise<SessionsView> {
    const actor = signed(ctx.actor)
    const rows = await sessions.liveSessions(tx, actor.kind, { personId: actor.id, now: ctx.now })
    const person = await personOf(tx, actor)
    return {
      email: person?.email ?? null,
      hasPassword: Boolean(person?.passwordHash),
      sessions: rows.map(({ createdAt, seenAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        seenAt: seenAt.toISOString(),
        isThisOne: row.id === actor.sessionId,
      })),
    }
  },
})

/** Ends one of the person's own sign-ins, at once and everywhere. */
export const endSession = defineUseCase({
  name: 'identity.end-session',
  input: EndSessionInput,
  load: ({ input, tx }) => sessions.findSession(tx, input.sessionId),
  may: mayEndSession,
  async run({ subject, ctx, tx }): Promise<{ ended: number }> {
    if (!(await sessions.endSession(tx, subject.id, ctx.now))) throw refuse('conflict', 'identity.session_ended')
    return { ended: 1 }
  },
})

/** Ends every other sign-in of the person at this door: "someone else uses my account" (ACC-9). */
export const endOtherSessions = defineUseCase({
  name: 'identity.end-other-sessions',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayHaveSessions,
  async run({ ctx, tx }): Promise<{ ended: number }> {
    const { kind, id, sessionId } = signed(ctx.actor)
    return { ended: await sessions.endSessions(tx, kind, { personId: id, but: sessionId, now: ctx.now }) }
  },
})

/** Ends the session that asks. */
export const signOut = defineUseCase({
  name: 'identity.sign-out',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayHaveSessions,
  async run({ ctx, tx }): Promise<{ ended: number }> {
    return { ended: (await sessions.endSession(tx, signed(ctx.actor).sessionId, ctx.now)) ? 1 : 0 }
  },
})
