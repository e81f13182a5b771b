import { type Actor, isStaff, type StaffRole } from '@/lib/platform/actor'

const reviewing: readonly StaffRole[] = ['reviewer']
const judging: readonly StaffRole[] = ['reviewer', 'moderator', 'regulator']
const supervising: readonly StaffRole[] = []

/**
 * Who opens which page of the administration; a supervisor opens all of them (AUTH-3). The menu and the first page read it.
 * The pages themselves ask their own policies; a test holds the two together.
 */
export const STAFF_PAGES = {
  applications: reviewing,
  certifications: reviewing,
  renames: reviewing,
  confirmations: reviewing,
  templates: reviewing,
  filings: ['filing_officer'],
  waivers: ['reviewer', 'regulator'],
  queue: judging,
  'held-sends': ['moderator'],
  'rule-words': ['moderator'],
  penalties: judging,
  recalls: supervising,
  permissions: supervising,
  notices: ['reviewer', 'moderator', 'regulator', 'filing_officer'],
  policy: ['regulator'],
  agreements: ['regulator'],
  installation: supervising,
  regions: supervising,
  staff: supervising,
  suspensions: supervising,
  ledger: ['regulator'],
  unmaskings: supervising,
  log: ['moderator', 'regulator'],
} as const satisfies Record<string, readonly StaffRole[]>

export type StaffPage = keyof typeof STAFF_PAGES
export const STAFF_PAGE_NAMES = Object.keys(STAFF_PAGES) as StaffPage[]

/** Whether this page of the administration is there for the actor. */
export const mayOpenPage = (actor: Actor, page: StaffPage): boolean => isStaff(actor, STAFF_PAGES[page])

/** The pages of the administration that are there for the actor. */
export const pagesFor = (actor: Actor): StaffPage[] => STAFF_PAGE_NAMES.filter((page) => mayOpenPage(actor, page))
