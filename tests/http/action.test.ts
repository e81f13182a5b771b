import { beforeEach, describe, expect, test } from 'vitest'
import { updateProfile } from '@/lib/accounts'
import { answerForm } from '@/lib/platform/http/answer-form'
import { newId } from '@/lib/platform/ids'
import type { DoorName } from '@/lib/platform/session/cookies'
import { actorOfToken } from '@/lib/platform/session/read'
import { sessionToken } from '@/lib/platform/session/token'
import { db } from '@/lib/platform/db'
import { type Cast, ctxOf, makeCast, NOW } from '@/tests/support/cast'

const formOf = (accountId: string) => {
  const form = new FormData()
  form.set('accountId', accountId)
  form.set('intro', '寫了一半的介紹')
  return form
}

let cast: Cast
/** What the sender's browser carries for the operators' door. */
let cookie: string | undefined
beforeEach(async () => {
  cast = await makeCast()
  cookie = undefined
})

/** Puts a person's session into the operators' cookie. */
async function carry(door: DoorName, { sessionId }: { sessionId: string }) {
  await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() + 3_600_000) } })
  cookie = await sessionToken(door, sessionId, 3600)
}

async function send(accountId: string) {
  const ctx = ctxOf(await actorOfToken('operator', cookie, new Date()))
  const answer = await answerForm({ door: 'operator', useCase: updateProfile, ctx }, formOf(accountId))
  if (answer.ok) throw new Error('it was not refused')
  return answer
}

describe('a form that is sent', () => {
  test('without a session, because it ended elsewhere, is told to sign in and keeps what was typed', async () => {
    const { refusal, values } = await send(cast.account.id)
    expect(refusal).toMatchObject({ kind: 'unauthenticated', code: 'request.unauthenticated' })
    expect(values?.['intro']).toEqual(['寫了一半的介紹'])
  })

  test('after its session was ended elsewhere is told to sign in', async () => {
    await carry('operator', cast.holder)
    await db.session.update({ where: { id: cast.holder.sessionId }, data: { endedAt: new Date() } })
    expect((await send(cast.account.id)).refusal.kind).toBe('unauthenticated')
  })

  test('without a session learns nothing: what is there and what is not answer byte for byte alike', async () => {
    const [there, nowhere] = [await send(cast.account.id), await send(newId(NOW))]
    expect(JSON.stringify(there.refusal)).toBe(JSON.stringify(nowhere.refusal))
  })

  test('by a signed-in stranger is told that there is no such thing, byte for byte as for what is not there', async () => {
    await carry('operator', cast.stranger)
    const [hidden, missing] = [await send(cast.account.id), await send(newId(NOW))]
    expect(hidden.refusal.code).toBe('request.not_found')
    expect(JSON.stringify(hidden.refusal)).toBe(JSON.stringify(missing.refusal))
  })

  test('with a session of another door is told to sign in: it is worth nothing here (AUTH-1)', async () => {
    await carry('subscriber', cast.reader)
    expect((await send(cast.account.id)).refusal.kind).toBe('unauthenticated')
  })
})
