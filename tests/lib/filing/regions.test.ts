import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  addRegion,
  endRegion,
  fileWithOffice,
  getFiling,
  listFilings,
  listRegions,
  renameRegion,
  reopenRegion,
} from '@/lib/filing'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { REGIONS } from '@/prisma/seed/regions'
import { type Cast, ctxOf, makeCast } from '@/tests/support/cast'
import { codeOf } from '../names/setting'
import { filled } from './setting'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})
const staff = () => ctxOf(cast.supervisor)
const ISLE = { code: 'island-north', nameHant: '北島', nameHans: '北岛', nameEn: 'Northern Isle' }
const ofRegion = async (code: string) => (await runQuery(listRegions, staff(), {})).find((one) => one.code === code)
const end = (code: string, version = 0) => codeOf(execute(endRegion, staff(), { code, version }))
const choices = async () =>
  (await runQuery(getFiling, ctxOf(cast.holder), { accountId: cast.account.id })).regions.map(({ code }) => code)

test('the migration brings today’s regions, each with a name in three languages', () => {
  const folder = 'prisma/migrations'
  const migration = readdirSync(folder).find((name) => name.endsWith('_filing_regions')) ?? ''
  const sql = readFileSync(path.join(folder, migration, 'migration.sql'), 'utf8')
  for (const [at, { code, nameHant, nameHans, nameEn }] of REGIONS.entries())
    expect(sql).toContain(`('${code}', '${nameHant}', '${nameHans}', '${nameEn}', ${at}, `)
  expect(REGIONS).toHaveLength(35)
})

describe('a region', () => {
  test('that is added can be chosen at once, behind the others, under its name in each language', async () => {
    await execute(addRegion, staff(), { ...ISLE, code: ' Island-North ' })
    expect((await choices()).at(-1)).toBe('island-north')
    const said = await runQuery(listFilings, { ...staff(), locale: 'en' }, {})
    expect(said.regions.at(-1)).toEqual({ code: 'island-north', name: 'Northern Isle' })
    expect(await codeOf(execute(addRegion, staff(), ISLE))).toBe('filing.region_code_taken')
    expect(await codeOf(execute(addRegion, staff(), { ...ISLE, code: '北島' }))).toBe('filing.region_code_form')
  })

  test('that two add at once is one', async () => {
    const codes = await Promise.all([1, 2].map(() => codeOf(execute(addRegion, staff(), ISLE))))
    expect(codes.toSorted()).toEqual(['done', 'filing.region_code_taken'])
  })

  test('that is renamed is called so in filings that were made before; of two at once one wins', async () => {
    await execute(fileWithOffice, ctxOf(cast.holder), filled(cast.account.id))
    const names = { nameHant: '閩', nameHans: '闽', nameEn: 'Min' }
    const rename = () => codeOf(execute(renameRegion, staff(), { code: '350000', version: 0, ...names }))
    expect((await Promise.all([rename(), rename()])).toSorted()).toEqual(['done', 'filing.region_changed'])
    const { regionName } = await runQuery(getFiling, ctxOf(cast.holder), { accountId: cast.account.id })
    expect(regionName).toBe('閩')
  })
})

describe('a region that ends', () => {
  test('is chosen no more, keeps what was filed there, and can be opened again', async () => {
    await execute(fileWithOffice, ctxOf(cast.holder), { ...filled(cast.account.id), region: '330000' })
    expect(await end('330000')).toBe('done')
    expect(await choices()).not.toContain('330000')
    const again = { ...filled(cast.account.id), region: '330000', version: 1 }
    expect(await codeOf(execute(fileWithOffice, ctxOf(cast.holder), again))).toBe('filing.region_not_open')
    const { region, regionName } = await runQuery(getFiling, ctxOf(cast.holder), { accountId: cast.account.id })
    expect([region, regionName]).toEqual(['330000', '浙江省'])
    expect(await codeOf(execute(reopenRegion, staff(), { code: '330000', version: 1 }))).toBe('done')
    expect(await choices()).toContain('330000')
  })

  test('has no officer and no filing that waits', async () => {
    expect(await end('350000')).toBe('filing.region_has_officers')
    await execute(fileWithOffice, ctxOf(cast.holder), { ...filled(cast.account.id), region: '330000', submit: 'on' })
    expect(await end('330000')).toBe('filing.region_has_filings')
    expect(await ofRegion('330000')).toMatchObject({ endedAt: null, version: 0, filings: { waiting: 1, all: 1 } })
    expect((await ofRegion('350000'))?.officers).toEqual([{ id: cast.filingOfficer.id, name: 'filingOfficer' }])
  })

  test('while somebody files there: either the filing is in and it stays open, or it ended and the filing is refused', async () => {
    const filing = { ...filled(cast.account.id), region: '330000', submit: 'on' as const }
    const [ended, filed] = await Promise.all([
      end('330000'),
      codeOf(execute(fileWithOffice, ctxOf(cast.holder), filing)),
    ])
    const open = (await db.filingRegion.findUniqueOrThrow({ where: { code: '330000' } })).endedAt === null
    expect([ended, filed, open]).toEqual(
      open ? ['filing.region_has_filings', 'done', true] : ['done', 'filing.region_not_open', false],
    )
  })
})
