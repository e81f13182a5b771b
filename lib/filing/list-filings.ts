import 'server-only'
import { dueCountsOf } from '@/lib/accounts'
import type { DueCounts } from '@/lib/accounts/contract'
import { platformDay } from '@/lib/platform/calendar'
import { defineQuery } from '@/lib/platform/use-case'
import { CountFilingsInput, ExportFilingsInput, type FilingsView, ListFilingsInput } from './contract'
import * as lists from './list-store'
import { mayKeepFilings, regionFor } from './policy'
import { openRegions, regionNames } from './region-store'

const PAGE = 50
const BATCH = 500

/** What waits for an office, by the deadline of filing; a supervisor's is every region's. */
export const countFilings = defineQuery({
  name: 'filing.count',
  input: CountFilingsInput,
  load: () => Promise.resolve({}),
  may: mayKeepFilings,
  run: async ({ ctx, tx }): Promise<DueCounts> =>
    dueCountsOf(await lists.countByDue(tx, regionFor(ctx.actor, undefined)), ctx.now),
})

/** An office's filings by their deadline: its own region's, whatever the address bar says; a supervisor chooses. */
export const listFilings = defineQuery({
  name: 'filing.list',
  input: ListFilingsInput,
  load: () => Promise.resolve({}),
  may: mayKeepFilings,
  async run({ input: { region: asked, ...wanted }, ctx, tx }): Promise<FilingsView> {
    const [region, today] = [regionFor(ctx.actor, asked), platformDay(ctx.now)]
    const told = { now: ctx.now, nameOf: await regionNames(tx, ctx.locale) }
    const found = await lists.list(tx, { ...wanted, cursor: wanted.cursor, region, today, take: PAGE + 1 }, told)
    const rows = found.slice(0, PAGE)
    const last = rows.at(-1)
    const own = ctx.actor.kind === 'administrator' && ctx.actor.role === 'filing_officer' ? ctx.actor.region : null
    return {
      rows,
      next: found.length > PAGE && last ? lists.cursorOf(last) : null,
      counts: await lists.countDue(tx, region, today),
      ownRegion: own ? { code: own, name: told.nameOf(own) ?? own } : null,
      regions: own ? [] : await openRegions(tx, ctx.locale),
    }
  },
})

/** The same for the office's own tables, a batch at a time. */
export const exportFilings = defineQuery({
  name: 'filing.export',
  input: ExportFilingsInput,
  load: () => Promise.resolve({}),
  may: mayKeepFilings,
  async run({ input: { tab, region: asked, cursor }, ctx, tx }) {
    const wanted = { tab, cursor, search: '', region: regionFor(ctx.actor, asked), today: platformDay(ctx.now) }
    const told = { now: ctx.now, nameOf: await regionNames(tx, ctx.locale) }
    const records = await lists.listRecords(tx, { ...wanted, take: BATCH }, told)
    const last = records.at(-1)
    return { records, next: records.length === BATCH && last ? lists.cursorOf(last) : null }
  },
})
