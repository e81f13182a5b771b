import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mayOpenPage, type StaffPage, STAFF_PAGE_NAMES } from '@/lib/staff/contract'
import { MODERATION_MENU } from '@/components/layout/moderation-menu'
import { NOBODY, operatorActor, staffActor } from '@/tests/support/cast'
import { STAFF_ROLES } from '@/lib/platform/actor'
import type { AccessRow, Who } from '@/tests/access/matrix'
import { files, read, root } from './tree'

const FOLDER = 'app/(moderation)/moderation/(app)'
const whoOf = (role: string): Who => (role === 'filing_officer' ? 'filingOfficer' : (role as Who))

interface Asked {
  exported: string
  domain: string
}

/** The queries that a file asks as somebody of the staff, each with the domain it comes from. */
function queriesIn(file: string): Asked[] {
  const source = read(`${FOLDER}/${file}`)
  return [...source.matchAll(/ask\('administrator', (\w+)/g)].map(([, exported = '']) => {
    const from = new RegExp(String.raw`import \{[^}]*\b${exported}\b[^}]*\} from '@/lib/([a-z-]+)'`).exec(source)
    return { exported, domain: from?.[1] ?? '' }
  })
}

/** The cards of the first page: under which page's name which query counts. */
function cards(): [StaffPage, string][] {
  const lines = read(`${FOLDER}/review-queues.ts`).matchAll(/^  (\w+): \(\) => ask\('administrator', (\w+)/gm)
  return [...lines].map(([, page, exported]) => [page as StaffPage, exported ?? ''])
}

async function rows(): Promise<AccessRow[]> {
  const all = files('tests/access', /^tests\/access\/(?!matrix)[a-z-]+\.ts$/).map(
    async (file) => ((await import(path.join(root, file))) as { rows: AccessRow[] }).rows,
  )
  return (await Promise.all(all)).flat()
}

/** Of the staff, who gets an answer from this query, by the access matrix. */
async function mayAsk({ exported, domain }: Asked): Promise<string[]> {
  const index = (await import(path.join(root, `lib/${domain}/index.ts`))) as Record<string, { name: string }>
  const found = (await rows()).filter(({ ask }) => ask.name === index[exported]?.name)
  expect(found, `${exported} of ${domain} is known to the access matrix`).not.toEqual([])
  return STAFF_ROLES.filter((role) => found.some(({ may }) => may.includes(whoOf(role))))
}

const openers = (page: StaffPage) => STAFF_ROLES.filter((role) => mayOpenPage(staffActor(role), page))

describe('the pages of the administration', () => {
  it('have each a line of the menu, and every line is a page', () => {
    const lines = MODERATION_MENU.flatMap(({ entries }) => entries).filter(({ path: below }) => below !== '')
    expect(lines.map(({ key }) => key).sort()).toEqual([...STAFF_PAGE_NAMES].sort())
    expect(lines.filter(({ key, path: below }) => below !== `/${key}`)).toEqual([])
  })

  it.each(STAFF_PAGE_NAMES)('%s is in the menu of exactly those who get an answer there', async (page) => {
    const [first] = queriesIn(`${page}/page.tsx`)
    expect(openers(page)).toEqual(await mayAsk(first ?? { exported: '', domain: '' }))
  })

  it.each(cards())(
    'the card %s of the first page is counted for exactly those who open that page',
    async (page, exported) => {
      const asked = queriesIn('review-queues.ts').find((one) => one.exported === exported)
      expect(openers(page)).toEqual(await mayAsk(asked ?? { exported, domain: '' }))
    },
  )

  it('are there for nobody else', () => {
    expect(STAFF_PAGE_NAMES.filter((page) => mayOpenPage(NOBODY, page))).toEqual([])
    expect(STAFF_PAGE_NAMES.filter((page) => mayOpenPage(operatorActor(), page))).toEqual([])
  })
})
