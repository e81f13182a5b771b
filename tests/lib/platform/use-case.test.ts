import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor, Ctx } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { defineEvent, emit } from '@/lib/platform/events'
import { defineJob, enqueue } from '@/lib/platform/jobs'
import { Refusal } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase, execute, runQuery } from '@/lib/platform/use-case'
import { allow, deny, hidden, type Verdict } from '@/lib/platform/verdict'

const NOW = new Date('2026-03-02T04:00:00Z')
const ACCOUNT = '0195d0e0-0000-7000-8000-000000000001'
const holder: Actor = {
  kind: 'operator',
  id: '0195d0e0-0000-7000-8000-0000000000aa',
  sessionId: 's',
  memberships: { [ACCOUNT]: 'holder' },
}
const ctxOf = (actor: Actor): Ctx => ({
  actor,
  now: NOW,
  requestId: 'r-1',
  locale: 'en',
  address: '192.0.2.1',
  userAgent: 'test',
})

const happened = defineEvent('test.happened', z.object({ what: z.string() }))
const noted = defineJob({ name: 'test.note', payload: z.object({ what: z.string() }), run: () => Promise.resolve() })
const Input = z.object({ accountId: z.uuid(), what: z.string().min(1).max(5) })

const useCaseWith = (options: { found?: boolean; verdict?: Verdict; fail?: boolean; logged?: boolean }) =>
  defineUseCase({
    name: 'test.do',
    input: Input,
    logged: options.logged,
    load: () => Promise.resolve(options.found === false ? null : {}),
    may: () => options.verdict ?? allow(),
    async run({ input, ctx, tx }) {
      await emit(tx, happened, { what: input.what }, { ...ctx, ownerId: input.accountId })
      await enqueue(tx, noted, { what: input.what }, { key: input.what })
      if (options.fail) throw new Error('broken half-way')
      return { done: input.what }
    },
  })

const input = { accountId: ACCOUNT, what: 'walk' }
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as Refusal,
  )
const jobNames = async () =>
  (await db.$queryRaw<{ job: string }[]>`SELECT data->>'job' AS job FROM pgboss.job ORDER BY 1`).map(({ job }) => job)

describe('execute', () => {
  it('names each wrong field with its limit, before anything is loaded', async () => {
    const refusal = await refusalOf(execute(useCaseWith({}), ctxOf(holder), { accountId: 'x', what: 'too long' }))
    expect(refusal).toMatchObject({
      kind: 'invalid',
      issues: [
        { path: 'accountId', code: 'invalid_uuid' },
        { path: 'what', code: 'too_big_string', params: { limit: 5 } },
      ],
    })
  })

  it('answers a stranger exactly what it answers about a missing thing', async () => {
    const missing = await refusalOf(execute(useCaseWith({ found: false }), ctxOf(holder), input))
    const concealed = await refusalOf(execute(useCaseWith({ verdict: hidden() }), ctxOf(holder), input))
    expect(missing).toBeInstanceOf(Refusal)
    expect(JSON.stringify(concealed)).toBe(JSON.stringify(missing))
  })

  it('refuses with the reason the policy gave', async () => {
    const refusal = await refusalOf(execute(useCaseWith({ verdict: deny('test.not_yours') }), ctxOf(holder), input))
    expect(refusal).toMatchObject({ kind: 'forbidden', code: 'test.not_yours' })
  })

  it('commits state, event, job and log entry together', async () => {
    await execute(useCaseWith({}), ctxOf(holder), input)
    expect(await db.domainEvent.findMany({ select: { name: true, ownerId: true, occurredAt: true } })).toEqual([
      { name: 'test.happened', ownerId: ACCOUNT, occurredAt: NOW },
    ])
    expect(await jobNames()).toEqual(['event.dispatch', 'test.note'])
    expect(
      await db.actionLog.findMany({ select: { name: true, ownerId: true, actorId: true, address: true } }),
    ).toEqual([{ name: 'test.do', ownerId: ACCOUNT, actorId: holder.id, address: '192.0.2.1' }])
  })

  it('leaves neither event nor job nor log entry when it fails half-way', async () => {
    const error = await refusalOf(execute(useCaseWith({ fail: true }), ctxOf(holder), input))
    expect(error?.message).toBe('broken half-way')
    expect([await db.domainEvent.count(), await db.actionLog.count(), (await jobNames()).length]).toEqual([0, 0, 0])
  })

  it('leaves one job for one key, however often it is enqueued', async () => {
    await execute(useCaseWith({}), ctxOf(holder), input)
    await execute(useCaseWith({}), ctxOf(holder), input)
    expect((await jobNames()).filter((name) => name === 'test.note')).toHaveLength(1)
  })
})

describe('runQuery', () => {
  it('goes the same way and writes no log', async () => {
    const query = defineQuery({
      name: 'test.ask',
      input: Input,
      load: () => Promise.resolve({}),
      may: (actor) => (actor.kind === 'operator' ? allow() : hidden()),
      run: ({ input: { what } }) => Promise.resolve(what),
    })
    expect(await runQuery(query, ctxOf(holder), input)).toBe('walk')
    expect(await refusalOf(runQuery(query, ctxOf({ kind: 'anonymous' }), input))).toMatchObject({ kind: 'not_found' })
    expect(await db.actionLog.count()).toBe(0)
  })
})
