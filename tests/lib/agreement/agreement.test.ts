import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { acceptancesOwed, currentDocuments, getDocument, recordAcceptance } from '@/lib/agreement'
import { VERSIONS } from '@/lib/agreement/documents'
import { versionsOn } from '@/lib/agreement/rules'
import { db, transaction } from '@/lib/platform/db'
import { runQuery } from '@/lib/platform/use-case'
import { after, ctxOf, DAY, makeCast, NOBODY, NOW } from '../../support/cast'

describe('documents', () => {
  test('stand in their order of precedence (AGR-3)', () => {
    expect(currentDocuments(NOW).map(({ document }) => document)).toEqual([
      'service-agreement',
      'privacy-policy',
      'special-rules',
    ])
  })
  test('have versions in order of their days, and words for each section in every language', () => {
    for (const locale of ['zh-Hant', 'zh-Hans', 'en']) {
      const texts = JSON.parse(readFileSync(`components/texts/${locale}/agreement.json`, 'utf8'))
      for (const [document, versions] of Object.entries(VERSIONS)) {
        expect(versions.map(({ from }) => from).toSorted()).toEqual(versions.map(({ from }) => from))
        for (const { version, sections } of versions) {
          const found = texts.documents[document].versions[version]
          expect(Object.keys(found), `${locale} ${document} ${version}`).toEqual([...sections])
          for (const section of sections) expect(Object.keys(found[section])).toEqual(['title', 'text'])
        }
      }
    }
  })
  test('change by their day of effect: past, current, coming (AGR-1, AGR-2)', () => {
    const versions = ['2020-01-01', '2026-01-01', '2030-01-01'].map((from, at) => ({
      version: `v${at}`,
      from,
      sections: [],
    }))
    expect(versionsOn(versions, '2026-11-22').map(({ state }) => state)).toEqual(['past', 'current', 'coming'])
    expect(versionsOn(versions, '2030-01-01').map(({ state }) => state)).toEqual(['past', 'past', 'current'])
  })
  test('that never were are not found', async () => {
    const input = { document: 'privacy-policy', version: 'v99' } as const
    await expect(runQuery(getDocument, ctxOf(NOBODY), input)).rejects.toMatchObject({ code: 'request.not_found' })
  })
})

test('an acceptance keeps who, which version, when and from where, and the first one stays (AGR-1)', async () => {
  const { holder } = await makeCast()
  const who = { door: 'OPERATOR', personId: holder.id } as const
  expect(await acceptancesOwed(db, NOW, who)).toHaveLength(3)
  await transaction((tx) => recordAcceptance(tx, ctxOf(holder), who))
  await transaction((tx) => recordAcceptance(tx, ctxOf(holder, { now: after(DAY), address: '198.51.100.1' }), who))
  const rows = await db.acceptance.findMany({ where: { personId: holder.id } })
  expect(rows).toHaveLength(3)
  for (const row of rows) expect(row).toMatchObject({ version: 'v1', acceptedAt: NOW, address: '203.0.113.7' })
  expect(await acceptancesOwed(db, NOW, who)).toEqual([])
})
