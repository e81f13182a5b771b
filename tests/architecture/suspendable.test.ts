import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/i18n/locales'
import { FUNCTIONS, USE_CASES } from '@/lib/installation/functions'
import { type AccessRow, STAFF } from '@/tests/access/matrix'
import { files, read, root } from './tree'

/** Domains whose deeds no suspension reaches, each with its reason. */
const DOMAINS: Record<string, string> = {
  identity: 'who cannot sign in, sign out or mend their own safety can do nothing about anything',
  agreement: 'accepting and refusing the documents is the way on and the way out (AGR-2)',
  lifecycle: 'closing, and taking it back in time, is a right (AGR-2, DATA-3)',
  'personal-data': 'a person’s copy and deletion are owed by law (AUTH-5)',
  staff: 'a member of staff who sets up their sign-in',
}

/** Deeds by their verb that no suspension reaches, each with its reason. */
const VERBS: Record<string, string> = {
  withdraw: 'taking back a wish of one’s own',
  take: 'taking back what is one’s own',
  close: 'ending a vote of one’s own',
  delete: 'taking away what is one’s own',
  remove: 'taking somebody’s access or a file away',
  leave: 'one’s own going',
  unfollow: 'one’s own going',
  stop: 'ending a work of one’s own that runs',
  mark: 'a person’s own reading',
  refuse: 'ends a request that waits; nothing begins by it',
  freeze: 'safety: stops misuse (ACC-9)',
  unfreeze: 'safety: ends its stop (ACC-9)',
  revoke: 'ending a token of one’s own',
  open: 'fetches a backup that was made before (AGR-2)',
}

type Deed = Pick<AccessRow, 'ask' | 'may'>

/** Use-cases that others than the staff may do, and that belong to no function and have no reason here. */
function unplaced(rows: readonly Deed[]): string[] {
  const placed = new Set(Object.values(USE_CASES).flat())
  const open = rows.filter(({ ask, may }) => ask.type === 'use-case' && may.some((who) => !STAFF.includes(who)))
  return open
    .map(({ ask }) => ask.name)
    .filter((name) => {
      const [domain = '', deed = ''] = name.split('.')
      return !placed.has(name) && !(domain in DOMAINS) && !((deed.split('-')[0] ?? '') in VERBS)
    })
}

async function rows(): Promise<AccessRow[]> {
  const all = files('tests/access', /^tests\/access\/(?!matrix)[a-z-]+\.ts$/).map(
    async (file) => ((await import(path.join(root, file))) as { rows: AccessRow[] }).rows,
  )
  return (await Promise.all(all)).flat()
}

describe('what can be suspended for everyone (AGR-4)', () => {
  it('is whatever operators, readers and visitors do; a new use-case gets its function in lib/installation/functions.ts', async () => {
    expect([...new Set(unplaced(await rows()))]).toEqual([])
  })

  it('would find a use-case that belongs to no function', () => {
    const ask = { name: 'alpha.sing', type: 'use-case' } as AccessRow['ask']
    expect(unplaced([{ ask, may: ['reader'] }])).toEqual(['alpha.sing'])
    expect(unplaced([{ ask, may: ['supervisor'] }])).toEqual([])
  })

  it('counts no use-case to two functions: each banner names the one that is meant', () => {
    const all = Object.values(USE_CASES).flat()
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  })

  it.each(LOCALES)('has a name for every function in %s', (locale) => {
    const texts = JSON.parse(read(`components/texts/${locale}/installation.json`)) as { functions: object }
    expect(Object.keys(texts.functions).sort()).toEqual([...FUNCTIONS].sort())
  })
})
