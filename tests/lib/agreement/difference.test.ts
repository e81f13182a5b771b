import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getDifference } from '@/lib/agreement'
import { documentDifference, textDifference } from '@/lib/agreement/difference'
import { Language, type Part } from '@/lib/agreement/contract'
import { VERSIONS } from '@/lib/agreement/documents'
import { runQuery } from '@/lib/platform/use-case'
import { ctxOf, NOBODY } from '../../support/cast'

const without = (parts: readonly Part[], kind: Part['kind']) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('')

describe('the difference of two texts', () => {
  test('gives both back, whatever they are: without what was added the earlier, without what was removed the later', () => {
    const text = fc.string({ unit: fc.constantFrom(...'平台可以在需要時變更協議，。 word another 12'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, fc.constantFrom(...Language.options), (before, after, language) => {
        const parts = textDifference(before, after, language)
        expect(without(parts, 'added')).toBe(before)
        expect(without(parts, 'removed')).toBe(after)
      }),
    )
  })
  test('marks words in Chinese, not whole lines', () => {
    const parts = textDifference('平台可以在需要時變更本協議。', '平台可以在必要時變更本協議。', 'zh-Hant')
    expect(parts.filter(({ kind }) => kind === 'same').length).toBe(2)
    expect(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['需要'])
    expect(parts.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['必要'])
  })
})

test('clauses that came, went, changed and stayed are told apart, and one that moved is shown once', () => {
  const clause = (id: string, text: string) => ({ id, title: id, text, summary: '', since: 'v1', sinceFrom: '' })
  const before = [clause('a', 'one'), clause('b', 'two'), clause('c', 'three'), clause('d', 'four')]
  const after = [clause('c', 'three'), clause('a', 'one'), clause('d', 'four more'), clause('e', 'five')]
  const states = documentDifference(before, after, 'en').map(({ id, state }) => [id, state])
  expect(Object.fromEntries(states)).toEqual({ a: 'same', b: 'removed', c: 'same', d: 'changed', e: 'added' })
  expect(states).toHaveLength(5)
})

test.each(Object.keys(VERSIONS) as (keyof typeof VERSIONS)[])(
  'any two versions of %s can be compared in any language, in either direction',
  async (document) => {
    for (const before of VERSIONS[document])
      for (const after of VERSIONS[document])
        for (const language of Language.options) {
          const input = { document, before: before.version, after: after.version, language }
          const view = await runQuery(getDifference, ctxOf(NOBODY), input)
          expect(view.added + view.removed === 0).toBe(before === after)
        }
  },
)

test('by default the version in force is compared with the one before it', async () => {
  const view = await runQuery(getDifference, ctxOf(NOBODY, { locale: 'en' }), { document: 'service-agreement' })
  expect([view.before.version, view.after.version, view.language]).toEqual(['v2', 'v3', 'en'])
  expect(view.clauses.filter(({ state }) => state === 'changed').map(({ id }) => id)).toEqual([
    'security',
    'data',
    'changes',
  ])
})

test('a version that never was has no difference', async () => {
  const input = { document: 'service-agreement', before: 'v77' } as const
  await expect(runQuery(getDifference, ctxOf(NOBODY), input)).rejects.toMatchObject({ code: 'request.not_found' })
})
