import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { STAFF_PAGE_NAMES, mayOpenPage } from '@/lib/staff/contract'
import { MODERATION_MENU } from '@/components/layout/moderation-menu'
import { NOBODY, operatorActor, staffActor } from '@/tests/support/cast'
import { STAFF_ROLES } from '@/lib/platform/actor'
import { type AccessRow, type Who } from '@/tests/access/matrix'
import { files, read, root } from './tree'

const FOLDER = 'app/(moderation)/moderation/(app)'
const whoOf = (role: string): Who => (role === 'filing_officer' ? 'filingOfficer' : (role as Who))

/** The first query that a page asks as somebody of the staff, by its name in its domain. */
function firstQuery(page: string): { exported: string; domain: string } {
  const source = read(`${FOLDER}/${page}/page.tsx`)
  const exported = /ask\('administrator', (\w+)/.exec(source)?.[1] ?? ''
  const from = new RegExp(String.raw`import \{[^}]*\b${exported}\b[^}]*\} from '@/lib/([a-z-]+)'`).exec(source)
  return { exported, domain: from?.[1] ?? '' }
}

async function rows(): Promise<AccessRow[]> {
  const all = files('tests/access', /^tests\/access\/(?!matrix)[a-z-]+\.ts$/).map(
    async (file) => ((await import(path.join(root, file))) as { rows: AccessRow[] }).rows,
  )
  return (await Promise.all(all)).flat()
}

/** Of the staff, who gets an answer from the page's query, by the access matrix. */
async function answered(page: string): Promise<string[]> {
  const { exported, domain } = firstQuery(page)
  const index = (await import(path.join(root, `lib/${domain}/index.ts`))) as Record<string, { name: string }>
  const found = (await rows()).filter(({ ask }) => ask.name === index[exported]?.name)
  expect(found, `${page} asks something that the access matrix knows`).not.toEqual([])
  return STAFF_ROLES.filter((role) => found.some(({ may }) => may.includes(whoOf(role))))
}

describe('the pages of the administration', () => {
  it('have each a line of the menu, and every line is a page', () => {
    const lines = MODERATION_MENU.flatMap(({ entries }) => entries).filter(({ path: below }) => below !== '')
    expect(lines.map(({ key }) => key).sort()).toEqual([...STAFF_PAGE_NAMES].sort())
    expect(lines.filter(({ key, path: below }) => below !== `/${key}`)).toEqual([])
  })

  it.each(STAFF_PAGE_NAMES)('%s is in the menu of exactly those who get an answer there', async (page) => {
    expect(STAFF_ROLES.filter((role) => mayOpenPage(staffActor(role), page))).toEqual(await answered(page))
  })

  it('are there for nobody else', () => {
    expect(STAFF_PAGE_NAMES.filter((page) => mayOpenPage(NOBODY, page))).toEqual([])
    expect(STAFF_PAGE_NAMES.filter((page) => mayOpenPage(operatorActor(), page))).toEqual([])
  })
})
