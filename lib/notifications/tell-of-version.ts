import 'server-only'
import { beginTelling, peopleToTell, standingVersion, type Telling, untoldVersions } from '@/lib/agreement'
import type { Tx } from '@/lib/platform/db'
import { notify } from './notify'
import * as store from './store'

type Door = 'OPERATOR' | 'SUBSCRIBER'
export const DOORS: readonly Door[] = ['OPERATOR', 'SUBSCRIBER']

// A batch holds its transaction for a second or so; the next one begins where it ended.
const BATCH = 200

export interface TellingPage extends Telling {
  door: Door
  after: string | null
}

const causeOf = ({ document, version, what }: Telling) => `agreement:${document}:${version}:${what}`
const HREF = { OPERATOR: '/console/agreement', SUBSCRIBER: '/m/me/agreement' } as const

/** Begins to tell everybody of a version, once; the pages to send for, none when it was begun before. */
export async function beginPages(tx: Tx, telling: Telling, now: Date): Promise<TellingPage[]> {
  if (!(await beginTelling(tx, telling, now))) return []
  return DOORS.map((door) => ({ ...telling, door, after: null }))
}

/** The pages for versions that came with a release and of which nobody was told. */
export async function beginReleased(tx: Tx, now: Date): Promise<TellingPage[]> {
  const pages: TellingPage[] = []
  for (const { document, version } of await untoldVersions(tx, now))
    pages.push(...(await beginPages(tx, { document, version, what: 'announced' }, now)))
  return pages
}

/** Whom a page tells: of a new version those who have not accepted it; of a withdrawn one those who were told of it. */
const peopleOf = (tx: Tx, page: TellingPage): Promise<string[]> =>
  page.what === 'announced'
    ? peopleToTell(tx, { ...page, take: BATCH })
    : store.listTold(tx, { ...page, causeKey: causeOf({ ...page, what: 'announced' }), take: BATCH })

/** Tells one batch of people, each once however often it runs; the next page, or null when it was the last (AGR-2). */
export async function tellPage(tx: Tx, page: TellingPage, now: Date): Promise<TellingPage | null> {
  const { document, version, what, door } = page
  const standing = await standingVersion(tx, page)
  // Withdrawn while people were being told of it: the rest need not hear of it at all.
  if (what === 'announced' && !standing) return null

  const people = await peopleOf(tx, page)
  await notify(
    tx,
    people.map((personId) => ({ door, personId })),
    {
      kind: what === 'announced' ? 'agreement_announced' : 'agreement_withdrawn',
      facts: { document: document.replaceAll('-', '_'), version, from: standing?.from ?? '' },
      causeKey: causeOf(page),
      href: HREF[door],
    },
    now,
  )
  return people.length < BATCH ? null : { ...page, after: people.at(-1) ?? null }
}
