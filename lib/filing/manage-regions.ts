import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { NothingInput } from './contract'
import { mayManageRegions } from './policy'
import { AddRegionInput, RegionInput, type RegionView, RenameRegionInput } from './region-contract'
import * as regions from './region-store'

const load = ({ input, tx }: { input: { code: string }; tx: Tx }) => regions.findRegion(tx, input.code)
const logOf = ({ input }: { input: { code: string } }) => ({ accountId: null, targetId: input.code })
const wakeAll = (tx: Tx, code: string) => wake(tx, ['administrators'], 'filings', code)

/** Every region with its names, its officers and its filings (ACC-14, AUTH-3). */
export const listRegions = defineQuery({
  name: 'filing.list-regions',
  input: NothingInput,
  load: () => Promise.resolve({}),
  may: mayManageRegions,
  run: ({ tx }): Promise<RegionView[]> => regions.listRegions(tx),
})

/** Adds a region with its names in three languages; accounts can choose it at once. */
export const addRegion = defineUseCase({
  name: 'filing.add-region',
  input: AddRegionInput,
  load: () => Promise.resolve({}),
  may: mayManageRegions,
  logOf,
  async run({ input, ctx, tx }) {
    if (!(await regions.insertRegion(tx, input, ctx.now))) throw refuseField('code', 'filing.region_code_taken')
    await wakeAll(tx, input.code)
    return { code: input.code }
  },
})

/** Gives a region other names; its code and what was filed there stay. */
export const renameRegion = defineUseCase({
  name: 'filing.rename-region',
  input: RenameRegionInput,
  load,
  may: mayManageRegions,
  logOf,
  async run({ input: { code, version, ...names }, tx }) {
    if (!(await regions.changeRegion(tx, { code, version }, names))) throw refuse('conflict', 'filing.region_changed')
    await wakeAll(tx, code)
    return { code }
  },
})

/** Ends a region: it is chosen no more. Refused as long as somebody is its officer or a filing waits there for a decision. */
export const endRegion = defineUseCase({
  name: 'filing.end-region',
  input: RegionInput,
  load,
  may: mayManageRegions,
  logOf,
  async run({ input: { code, version }, subject: seen, ctx, tx }) {
    if (seen.endedAt) throw refuse('conflict', 'filing.region_changed')
    // Changed first: who chooses it at this moment holds the row, and is counted below.
    if (!(await regions.changeRegion(tx, { code, version }, { endedAt: ctx.now })))
      throw refuse('conflict', 'filing.region_changed')
    const officers = await regions.countOfficers(tx, code)
    if (officers > 0) throw refuse('conflict', 'filing.region_has_officers', { count: officers })
    const waiting = await regions.countWaiting(tx, code)
    if (waiting > 0) throw refuse('conflict', 'filing.region_has_filings', { count: waiting })
    await wakeAll(tx, code)
    return { code }
  },
})

/** Opens a region again that had ended. */
export const reopenRegion = defineUseCase({
  name: 'filing.reopen-region',
  input: RegionInput,
  load,
  may: mayManageRegions,
  logOf,
  async run({ input: { code, version }, subject: seen, tx }) {
    if (!seen.endedAt || !(await regions.changeRegion(tx, { code, version }, { endedAt: null })))
      throw refuse('conflict', 'filing.region_changed')
    await wakeAll(tx, code)
    return { code }
  },
})
