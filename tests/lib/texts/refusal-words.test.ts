import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { argumentsOf, issueText, keyOfCode, type RefusalLike, refusalText, type Translator } from '@/components/texts'

const messages = {
  common: {
    refusals: { limit: 'A limit is reached.', unknown: 'Something went wrong.' },
    issues: { invalid: 'Not valid.', too_big_string: 'At most {limit, plural, one {# sign} other {# signs}}.' },
  },
  'mass-send': {
    refusals: { quota_exhausted: 'All {limit, number} are used until {until} (CERT-3).' },
    issues: { title_taken: '{title} is taken.' },
  },
}

const t = createTranslator({ locale: 'en', messages, timeZone: 'UTC' }) as unknown as Translator
const moment = (iso: string) => `<${iso}>`
const refusal = (code: string, facts: RefusalLike['facts'] = {}): RefusalLike => ({
  kind: 'limit',
  code,
  facts,
  requestId: 'r',
})

describe('the words of a refusal', () => {
  it('are those of its domain, with dates written for the reader', () => {
    const refused = refusal('mass_send.quota_exhausted', { limit: 1000, until: '2026-11-30T16:00:00.000Z' })
    expect(refusalText(t, refused, moment)).toBe('All 1,000 are used until <2026-11-30T16:00:00.000Z> (CERT-3).')
  })

  it('are those of its kind where the domain has none, and never the bare code', () => {
    expect(refusalText(t, refusal('mass_send.unheard_of'), moment)).toBe('A limit is reached.')
    expect(refusalText(t, { ...refusal('bare'), kind: 'odd' }, moment)).toBe('Something went wrong.')
  })

  it('keep numbers countable, write days, and join lists', () => {
    const facts = { count: 3, day: '2026-11-22', name: 'Not 2026-11-22', list: ['a', 'b'], none: null }
    expect(argumentsOf(facts, moment)).toEqual({
      count: 3,
      day: '<2026-11-22>',
      name: 'Not 2026-11-22',
      list: 'a, b',
      none: '',
    })
  })
})

describe('the words beside a field', () => {
  it.each([
    [{ path: 'x', code: 'too_big_string', params: { limit: 1 } }, 'At most 1 sign.'],
    [{ path: 'x', code: 'mass_send.title_taken', params: { title: 'Ferry' } }, 'Ferry is taken.'],
    [{ path: 'x', code: 'never_seen', params: {} }, 'Not valid.'],
  ])('%j', (issue, words) => {
    expect(issueText(t, issue, moment)).toBe(words)
  })

  it('are found below the namespace of the code', () => {
    expect(keyOfCode('mass_send.title_taken', 'issues')).toBe('mass-send.issues.title_taken')
  })
})
