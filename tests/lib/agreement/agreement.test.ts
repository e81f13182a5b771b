import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  acceptancesOf,
  acceptancesOwed,
  acceptVersions,
  announceVersion,
  documentsComing,
  documentsInForce,
  erasePersonFromAcceptances,
  getDocument,
  getMyAgreement,
  latestVersion,
  recordAcceptance,
  refuseVersion,
  withdrawVersion,
} from '@/lib/agreement'
import { Language } from '@/lib/agreement/contract'
import { VERSIONS } from '@/lib/agreement/documents'
import { versionsOn } from '@/lib/agreement/rules'
import { keyedHash } from '@/lib/platform/crypto'
import { db, transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, ctxOf, DAY, makeCast, NOBODY, NOW } from '../../support/cast'
import { announceIn } from './setting'

describe('documents', () => {
  test('stand in their order of precedence (AGR-3)', async () => {
    expect((await documentsInForce(db, NOW)).map(({ document }) => document)).toEqual([
      'service-agreement',
      'privacy-policy',
      'special-rules',
    ])
  })
  test('have versions in order of their days, and words for each clause in every language', () => {
    for (const language of Language.options) {
      for (const [document, versions] of Object.entries(VERSIONS)) {
        const texts = JSON.parse(readFileSync(`components/texts/${language}/documents/${document}.json`, 'utf8'))
        expect(versions.map(({ from }) => from).toSorted()).toEqual(versions.map(({ from }) => from))
        for (const { version, clauses } of versions) {
          expect(new Set(clauses.map(({ id }) => id)).size, version).toBe(clauses.length)
          for (const { id, words } of clauses) {
            const found = texts[words]?.[id]
            expect(found?.title && found.text, `${language} ${document} ${words} ${id}`).toBeTruthy()
            if (words !== 'v1') expect(found.summary, `${language} ${document} ${words} ${id}`).toBeTruthy()
          }
        }
        const worded = Object.entries<object>(texts).filter(([name]) => name !== 'changes')
        const used = new Set(versions.flatMap(({ clauses }) => clauses.map(({ id, words }) => `${words} ${id}`)))
        for (const [version, clauses] of worded)
          for (const id of Object.keys(clauses))
            expect(used, `${document} ${version} ${id}`).toContain(`${version} ${id}`)
      }
    }
  })
  test('name the platform as its settings do, and say so where the host has set nothing (AGR-4)', async () => {
    const { clauses } = await runQuery(getDocument, ctxOf(NOBODY, { locale: 'en' }), { document: 'service-agreement' })
    const all = clauses.map(({ text }) => text).join()
    expect(all).toContain('Xintai')
    expect(all).toContain('the court at the seat')
    expect(all).not.toMatch(/[{}]/)
  })
  test('change by their day of effect: past, current, coming (AGR-1, AGR-2)', () => {
    const versions = ['2020-01-01', '2026-01-01', '2030-01-01'].map((from, at) => ({ version: `v${at}`, from }))
    expect(versionsOn(versions, '2026-11-22').map(({ state }) => state)).toEqual(['past', 'current', 'coming'])
    expect(versionsOn(versions, '2030-01-01').map(({ state }) => state)).toEqual(['past', 'past', 'current'])
  })
  test('that never were are not found', async () => {
    const input = { document: 'privacy-policy', version: 'v99' } as const
    await expect(runQuery(getDocument, ctxOf(NOBODY), input)).rejects.toMatchObject({ code: 'request.not_found' })
  })
})

describe('an announced version', () => {
  test('is in force from its day on, without a release, and before it the present one applies', async () => {
    const { supervisor } = await makeCast()
    const version = await announceIn(ctxOf(supervisor), { document: 'privacy-policy', days: 40 })
    expect(version).toBe('v3')
    const inForceAt = async (days: number) =>
      (await documentsInForce(db, after(days * DAY))).find(({ document }) => document === 'privacy-policy')?.version
    expect([await inForceAt(39), await inForceAt(40)]).toEqual(['v2', 'v3'])
    expect((await documentsComing(db, NOW)).map((one) => one.version)).toEqual(['v3'])
    const view = await runQuery(getDocument, ctxOf(NOBODY, { locale: 'en' }), { document: 'privacy-policy', version })
    expect(view.state).toBe('coming')
    expect(view.clauses.map(({ id, since }) => [id, since]).slice(0, 2)).toEqual([
      ['scope', 'v2'],
      ['what', 'v3'],
    ])
    expect(view.clauses[1]?.text).toBe('What Xintai collects, said anew.')
  })
  test('is never edited, and never deleted, by anybody', async () => {
    const { supervisor } = await makeCast()
    await announceIn(ctxOf(supervisor), { document: 'privacy-policy', days: 40 })
    await expect(db.$executeRaw`UPDATE agreement_version SET reason = 'another'`).rejects.toThrow(/only be withdrawn/)
    await expect(db.$executeRaw`DELETE FROM agreement_version`).rejects.toThrow(/append-only/)
  })
  test('can be withdrawn before its day, once, and its name is not used again', async () => {
    const { supervisor } = await makeCast()
    await announceIn(ctxOf(supervisor), { document: 'privacy-policy', days: 40 })
    const wish = { document: 'privacy-policy', version: 'v3', by: supervisor.id, reason: 'a slip' } as const
    const tries = [0, 1].map(() => transaction((tx) => withdrawVersion(tx, ctxOf(supervisor), wish)))
    expect((await Promise.all(tries)).toSorted()).toEqual([false, true])
    expect(await documentsComing(db, NOW)).toEqual([])
    expect(await announceIn(ctxOf(supervisor), { document: 'privacy-policy', days: 50 })).toBe('v4')
  })
  test('cannot be withdrawn once it is in force', async () => {
    const { supervisor } = await makeCast()
    await announceIn(ctxOf(supervisor), { document: 'privacy-policy', days: 40 })
    const wish = { document: 'privacy-policy', version: 'v3', by: supervisor.id, reason: 'too late' } as const
    const at = ctxOf(supervisor, { now: after(40 * DAY) })
    expect(await transaction((tx) => withdrawVersion(tx, at, wish))).toBe(false)
  })
  test('announced by two at once is announced once', async () => {
    const { supervisor } = await makeCast()
    const last = await latestVersion(db, 'privacy-policy')
    const wish = {
      document: 'privacy-policy' as const,
      from: '2027-02-01',
      clauses: last.clauses,
      texts: { 'zh-Hant': {}, 'zh-Hans': {}, en: {} },
      changes: { 'zh-Hant': '改', 'zh-Hans': '改', en: 'changed' },
      reason: 'race',
      by: supervisor.id,
    }
    const tries = [0, 1].map(() => transaction((tx) => announceVersion(tx, ctxOf(supervisor), wish)))
    const made = await Promise.all(tries)
    expect(await db.agreementVersion.count({ where: { version: 'v3' } })).toBe(1)
    expect(made).toContain('v3')
  })
})

describe('an acceptance', () => {
  test('keeps who, which version, when and from where, and the first one stays (AGR-1)', async () => {
    const { holder } = await makeCast()
    const who = { door: 'OPERATOR', personId: holder.id } as const
    expect(await acceptancesOwed(db, NOW, who)).toHaveLength(3)
    await transaction((tx) => recordAcceptance(tx, ctxOf(holder), who))
    await transaction((tx) => recordAcceptance(tx, ctxOf(holder, { now: after(DAY), address: '198.51.100.1' }), who))
    const rows = await db.acceptance.findMany({ where: { personId: holder.id } })
    expect(rows.map(({ document, version }) => `${document} ${version}`).toSorted()).toEqual([
      'privacy-policy v2',
      'service-agreement v3',
      'special-rules v3',
    ])
    for (const row of rows) expect(row).toMatchObject({ way: 'AGREED', acceptedAt: NOW, address: '203.0.113.7' })
    expect(await acceptancesOwed(db, NOW, who)).toEqual([])
  })
  test('is of the versions that the person was shown; one that is no longer in force is a conflict', async () => {
    const { reader } = await makeCast()
    const old = { versions: ['service-agreement@v2'] }
    await expect(execute(acceptVersions, ctxOf(reader), old)).rejects.toMatchObject({ code: 'agreement.not_in_force' })
    await execute(acceptVersions, ctxOf(reader), { versions: ['service-agreement@v3'] })
    const mine = await runQuery(getMyAgreement, ctxOf(reader), {})
    expect(mine.accepted).toMatchObject([{ document: 'service-agreement', version: 'v3', isCurrent: true }])
    expect(mine.owed.map(({ document }) => document)).toEqual(['privacy-policy', 'special-rules'])
  })
  test('can follow a refusal, which stays on record; after an acceptance nothing is refused', async () => {
    const { holder } = await makeCast()
    const refuse = { version: 'special-rules@v3', sure: 'on' } as const
    await execute(refuseVersion, ctxOf(holder), refuse)
    await expect(execute(refuseVersion, ctxOf(holder), refuse)).rejects.toMatchObject({
      code: 'agreement.refused_before',
    })
    expect((await runQuery(getMyAgreement, ctxOf(holder), {})).refused).toMatchObject([{ version: 'v3' }])
    await execute(acceptVersions, ctxOf(holder), { versions: ['special-rules@v3'] })
    expect((await runQuery(getMyAgreement, ctxOf(holder), {})).refused).toEqual([])
    expect(await db.agreementRefusal.count()).toBe(1)
    await expect(execute(refuseVersion, ctxOf(holder), refuse)).rejects.toMatchObject({
      code: 'agreement.accepted_before',
    })
  })
  test('is changed and deleted by nobody', async () => {
    const { holder } = await makeCast()
    await transaction((tx) => recordAcceptance(tx, ctxOf(holder), { door: 'OPERATOR', personId: holder.id }))
    await expect(db.$executeRaw`UPDATE acceptance SET version = 'v9'`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`UPDATE acceptance SET person_id = NULL`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM acceptance`).rejects.toThrow(/append-only/)
  })
  test('keeps version, time and a keyed hash when its person is erased, and nothing else of them (AUTH-5)', async () => {
    const { holder, administrator } = await makeCast()
    for (const { id } of [holder, administrator])
      await transaction((tx) => recordAcceptance(tx, ctxOf(holder), { door: 'OPERATOR', personId: id }))
    expect(await transaction((tx) => erasePersonFromAcceptances(tx, 'OPERATOR', holder.id))).toBe(3)
    expect(await transaction((tx) => erasePersonFromAcceptances(tx, 'OPERATOR', holder.id))).toBe(0)

    const kept = await db.acceptance.findMany({ where: { personId: null } })
    expect(kept).toHaveLength(3)
    for (const row of kept) {
      expect(row).toMatchObject({ acceptedAt: NOW, address: '', door: 'OPERATOR' })
      expect(row.personHash).toBe(keyedHash('agreement.person', `OPERATOR:${holder.id}`))
      expect(JSON.stringify(row)).not.toContain(holder.id)
    }
    expect(await acceptancesOf(db, 'OPERATOR', administrator.id)).toHaveLength(3)
  })
})
