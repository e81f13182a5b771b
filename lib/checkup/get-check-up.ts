import { draftTexts } from '@/lib/articles'
import { repeatedTexts } from '@/lib/originals'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { checkDraft, type KnownFacts } from './check'
import { CheckUpInput, type CheckUpView, type Finding } from './contract'
import { WAITED_MS } from './limits'
import { linesOf } from './lines'
import * as links from './link-store'
import { outsideLinksOf } from './outside-links'
import { maySeeCheckUp } from './policy'
import { wordsInUse } from './word-store'

interface Wanted {
  accountId: string
  articleIds: readonly string[]
  now: Date
}

/** 404 and 410 say that nothing is there, 0 that nobody is; any other answer may be meant for programs only. */
const BROKEN = new Set([0, 404, 410])

type LinkFacts = Omit<KnownFacts, 'repeated'> & { waiting: number }

async function factsFor(tx: Tx, bodies: readonly string[], now: Date): Promise<LinkFacts> {
  const urls = outsideLinksOf(bodies)
  const [words, rows] = await Promise.all([wordsInUse(tx), links.linksOf(tx, urls)])
  const brokenLinks = new Map<string, number>()
  for (const { url, status } of rows) if (status !== null && BROKEN.has(status)) brokenLinks.set(url, status)
  const since = new Date(now.getTime() - WAITED_MS)
  return {
    words,
    brokenLinks,
    waiting: rows.filter(({ status, askedAt }) => status === null && askedAt > since).length,
  }
}

/** What the check-up finds in these drafts, article by article; for whoever sends as well as for the page (N15). */
export async function checkUp(tx: Tx, { now, ...wanted }: Wanted): Promise<CheckUpView> {
  const drafts = await draftTexts(tx, wanted)
  const facts = await factsFor(
    tx,
    drafts.map(({ body }) => body),
    now,
  )
  const bodyOf = new Map(drafts.map(({ id, body }) => [id, body]))
  const linesIn = (id: string) => linesOf(bodyOf.get(id) ?? '').map(({ text }) => text)
  const repeated = await repeatedTexts(tx, { ...wanted, linesOf: linesIn }, now)
  const findings: Finding[] = drafts.flatMap(({ coverId, ...draft }) =>
    checkDraft({ ...draft, hasCover: coverId !== null }, { ...facts, repeated }),
  )
  return { articles: drafts.map(({ id, title }) => ({ id, title })), findings, linksWaiting: facts.waiting }
}

/** The check-up as the editor and the composer show it. */
export const getCheckUp = defineQuery({
  name: 'checkup.get',
  input: CheckUpInput,
  load: ({ input: { accountId } }) => Promise.resolve({ accountId }),
  may: maySeeCheckUp,
  run: ({ input, ctx, tx }) => checkUp(tx, { ...input, now: ctx.now }),
})
