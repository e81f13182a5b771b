import { readdirSync, existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { refusalView } from '@/lib/platform/http/refusal-view'
import { newId } from '@/lib/platform/ids'
import { execute, runQuery } from '@/lib/platform/use-case'
import { ctxOf, makeCast } from '@/tests/support/cast'
import { type AccessRow, actorOf, type AnyAsk, expectedFor, type Who, WHO } from './matrix'
import { everyRow, load } from './matrix-rows'

const ROOT = path.resolve(import.meta.dirname, '../..')

async function everyAsk(): Promise<AnyAsk[]> {
  const doors = readdirSync(path.join(ROOT, 'lib')).map((domain) => path.join(ROOT, 'lib', domain, 'index.ts'))
  const modules = await Promise.all(doors.filter(existsSync).map(load))
  const isAsk = (value: unknown): value is AnyAsk =>
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'use-case' || value.type === 'query')
  return modules.flatMap((module) => Object.values(module)).filter(isAsk)
}

const attempt = async (row: AccessRow, cast: Awaited<ReturnType<typeof makeCast>>, who: Who, input: unknown) => {
  const ctx = ctxOf(actorOf(cast, who))
  try {
    await (row.ask.type === 'query' ? runQuery(row.ask, ctx, input) : execute(row.ask, ctx, input))
    return null
  } catch (error) {
    return refusalView(error, ctx, row.ask.name)
  }
}

/** Load and may only: a second person who may must not meet what the first one did. */
async function admitted(row: AccessRow, cast: Awaited<ReturnType<typeof makeCast>>, who: Who, input: unknown) {
  const ctx = ctxOf(actorOf(cast, who))
  const subject = await row.ask.load({ input: row.ask.input.parse(input), ctx, tx: db })
  return subject === null ? 'not_found' : row.ask.may(ctx.actor, subject).kind
}

/** Whatever an operator or a member of staff did stands in the action log, under the account that it names (N16). */
async function expectLogged({ ask }: AccessRow, actor: Actor, input: unknown): Promise<void> {
  if (ask.type === 'query' || ask.logged === false) return
  if (actor.kind !== 'operator' && actor.kind !== 'administrator') return
  const { accountId } = input as { accountId?: string }
  const entry = { name: ask.name, actorId: actor.id, ...(accountId && { ownerId: accountId }) }
  expect(await db.actionLog.count({ where: entry }), 'an entry in the action log').toBeGreaterThan(0)
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const withIdsOfNothing = (input: unknown) => {
  const text = JSON.stringify(input) ?? '{}'
  const other = text.replace(UUID, () => newId())
  return other === text ? null : (JSON.parse(other) as unknown)
}

const rows = await everyRow()
const asks = await everyAsk()

describe('access', () => {
  it('has a row for every use-case and query that a domain offers', () => {
    const listed = new Set(rows.map((row) => row.ask))
    expect(asks.filter((ask) => !listed.has(ask)).map((ask) => ask.name)).toEqual([])
  })

  it.each(rows.map((row) => [row.ask.name, row] as const))('%s', async (_, row) => {
    const cast = await makeCast()
    const input = await row.input(cast)
    expect(row.ask.input.safeParse(input).error, 'the input of the row').toBeUndefined()

    const nothing = withIdsOfNothing(input)
    for (const who of WHO.filter((one) => expectedFor(row, one) !== 'allow')) {
      const told = await attempt(row, cast, who, input)
      expect([who, told?.kind ?? 'allow', told?.code === 'request.failed']).toEqual([who, expectedFor(row, who), false])
      if (told?.kind === 'not_found' && nothing) {
        expect(JSON.stringify(await attempt(row, cast, who, nothing)), `${who}: hidden and missing`).toBe(
          JSON.stringify(told),
        )
      }
    }
    const allowed = WHO.filter((one) => expectedFor(row, one) === 'allow')
    for (const who of allowed) expect([who, await admitted(row, cast, who, input)]).toEqual([who, 'allow'])

    const first = allowed[0]
    const told = first ? await attempt(row, cast, first, input) : null
    expect([first, told && ['not_found', 'forbidden', 'unauthenticated'].includes(told.kind) ? told : null]).toEqual([
      first,
      null,
    ])
    expect(told?.code).not.toBe('request.failed')
    if (first && told === null) await expectLogged(row, actorOf(cast, first), input)
  })
})
