import { ownDrafts } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { textOfHtml } from '@/lib/platform/html'
import { figure } from '@/lib/rulebook'
import type { Repeated, RepeatedText } from './contract'
import { type Near, nearCopiesOf, percentIn } from './near-copy'
import * as reprints from './reprint-store'
import { shinglesOf } from './sketch'
import * as store from './store'

interface Asked {
  accountId: string
  articleIds: readonly string[]
  /** The texts of an article's lines, by article. */
  linesOf: (articleId: string) => readonly string[]
}

const GRAVEST: readonly Repeated[] = ['removed', 'original', 'declared', 'article']

/**
 * What each of these drafts repeats of an earlier article, for the check-up (N15, MOD-2): the gravest, and of equals the nearest. A reprint
 * repeats by right (PUB-5); of its own articles an account may make another version, as long as it does not declare it an original.
 */
export async function repeatedTexts(
  tx: Tx,
  { accountId, articleIds, linesOf }: Asked,
  now: Date,
): Promise<ReadonlyMap<string, RepeatedText>> {
  const drafts = await ownDrafts(tx, { accountId, articleIds })
  const reprinted = new Set((await reprints.findAll(tx, articleIds)).map(({ articleId }) => articleId))
  const declared = new Set((await store.findAll(tx, articleIds)).map(({ articleId }) => articleId))
  const found = new Map<string, RepeatedText>()
  for (const { id, body } of drafts) {
    if (reprinted.has(id)) continue
    const near = await nearCopiesOf(tx, { articleId: id, accountId, body }, now)
    const originals = new Set(
      (
        await store.findAll(
          tx,
          near.map(({ earlier }) => earlier.id),
        )
      ).map((one) => one.articleId),
    )
    const repeatsOf = ({ earlier }: Near): Repeated | null => {
      if (earlier.state === 'taken_down') return 'removed'
      if (earlier.accountId === accountId) return declared.has(id) ? 'declared' : null
      return originals.has(earlier.id) ? 'original' : declared.has(id) ? 'declared' : 'article'
    }
    for (const repeats of GRAVEST) {
      const worst = near.find((one) => repeatsOf(one) === repeats)
      if (!worst) continue
      found.set(id, told(worst, repeats, firstLineIn(worst, linesOf(id), figure('nearCopyPercent', now))))
      break
    }
  }
  return found
}

function told({ earlier, percent }: Near, repeats: Repeated, line: number | null): RepeatedText {
  const { id, accountId, title, accountName: account, state, clause, publishedAt } = earlier
  return {
    ...{ articleId: id, accountId, title, account, percent, repeats, clause, line },
    publishedAt: publishedAt.toISOString(),
    isStanding: state === 'published',
  }
}

function firstLineIn({ earlier }: Near, lines: readonly string[], least: number): number | null {
  const text = shinglesOf(textOfHtml(earlier.body))
  const at = lines.findIndex((line) => percentIn(shinglesOf(line), text) >= least)
  return at === -1 ? null : at + 1
}
