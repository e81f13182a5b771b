import type { z } from 'zod'
import { operatorsById, staffMarks } from '@/lib/identity'
import { actGroups } from '@/lib/platform/action-words'
import type { Ctx } from '@/lib/platform/actor'
import { addDays, startOfDay } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { type ActionLogView, type ActionPage, type ActionRow, ExportActionsInput, ListActionsInput } from './contract'
import { loadAccount } from './freeze-sending'
import { listEntries, type LogRow, type Wanted } from './log-store'
import { maySeeLog } from './policy'
import { everMembers } from './store'

const ROWS_PER_EXPORTED_PAGE = 1000

type People = Awaited<ReturnType<typeof operatorsById>>

/** What a search means: words of acts in the language of who searches, names of people, else an address or an id. */
function searchOf(q: string, people: People, ctx: Ctx): Wanted['search'] {
  if (q === '') return undefined
  const text = q.toLowerCase()
  const has = (words: string) => words.toLowerCase().includes(text)
  const acts = actGroups(ctx.locale).flatMap((group) => group.acts)
  return {
    text: q,
    names: acts.filter(({ name, words }) => has(words) || name === text).map(({ name }) => name),
    actorIds: [...people.values()].filter(({ name }) => has(name)).map(({ id }) => id),
  }
}

type Marks = Awaited<ReturnType<typeof staffMarks>>

const rowOf = (row: LogRow, people: People, marks: Marks): ActionRow => {
  const isStaff = row.actorKind === 'administrator'
  return {
    id: row.id,
    at: row.at.toISOString(),
    name: row.name,
    actorKind: isStaff ? 'administrator' : 'operator',
    // The staff act for the platform: a role and its number say who it was, never a name, an id or an address (AUTH-4, N3).
    staff: isStaff ? (marks.get(row.actorId ?? '') ?? null) : null,
    actorId: isStaff ? null : row.actorId,
    actorName: isStaff ? null : (people.get(row.actorId ?? '')?.name ?? null),
    targetId: row.targetId,
    address: isStaff ? null : row.address,
  }
}

async function pageOf(
  tx: Tx,
  ctx: Ctx,
  { input, limit }: { input: z.output<typeof ExportActionsInput>; limit: number },
): Promise<ActionPage & { people: People }> {
  const { accountId, who, what, from, until, cursor, q } = input
  const people = await operatorsById(tx, await everMembers(tx, accountId))
  const wanted: Wanted = {
    accountId,
    what,
    cursor,
    staff: who === 'staff',
    actorId: who === 'staff' ? undefined : who,
    from: from ? startOfDay(from) : undefined,
    until: until ? startOfDay(addDays(until, 1)) : undefined,
    search: searchOf(q, people, ctx),
  }
  const rows = await listEntries(tx, wanted, limit + 1)
  const page = rows.slice(0, limit)
  const byStaff = page.filter(({ actorKind }) => actorKind === 'administrator')
  const marks = await staffMarks(tx, [...new Set(byStaff.flatMap(({ actorId }) => actorId ?? []))])
  return {
    rows: page.map((row) => rowOf(row, people, marks)),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    people,
  }
}

/** Who did what on the account, from where, when: the newest first (N16). */
export const listActions = defineQuery({
  name: 'members.list-actions',
  input: ListActionsInput,
  load: loadAccount,
  may: maySeeLog,
  async run({ input, ctx, tx }): Promise<ActionLogView> {
    const { people, ...page } = await pageOf(tx, ctx, { input, limit: input.limit })
    return { ...page, people: [...people.values()].map(({ id, name }) => ({ id, name })) }
  },
})

/** The same by the thousand, for a file; asked again with each page's cursor, and so authorised again. */
export const exportActions = defineQuery({
  name: 'members.export-actions',
  input: ExportActionsInput,
  load: loadAccount,
  may: maySeeLog,
  async run({ input, ctx, tx }): Promise<ActionPage> {
    const { rows, nextCursor } = await pageOf(tx, ctx, { input, limit: ROWS_PER_EXPORTED_PAGE })
    return { rows, nextCursor }
  },
})
