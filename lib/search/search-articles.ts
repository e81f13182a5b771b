import { accountOf } from '@/lib/accounts'
import { articlesById } from '@/lib/articles'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/use-case'
import { allow } from '@/lib/platform/verdict'
import { type FoundPage, SearchInput } from './contract'
import { excerptOf } from './excerpt'
import * as store from './store'
import { queryWords } from './words'

const PAGE = 20

async function search(
  tx: Tx,
  { accountId, q, after }: { accountId: string; q: string; after?: string },
): Promise<FoundPage> {
  const words = queryWords(q)
  if (words.length === 0) return { found: [], next: null }
  const rows = await store.find(tx, { accountId, words, after, take: PAGE + 1 })
  const page = rows.slice(0, PAGE)
  const texts = new Map(page.map(({ id, text }) => [id, text]))
  const articles = await articlesById(tx, [...texts.keys()])
  return {
    // What was removed or deleted a moment ago may still have its words; it is never shown (MOD-6).
    found: articles
      .filter(({ state }) => state === 'published')
      .map((article) => ({ ...article, excerpt: excerptOf(texts.get(article.id) ?? '', q) })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}

/** Finds an account's articles by their words, for anyone (E18): title first, then the newest. */
export const searchArticles = defineQuery({
  name: 'search.search-articles',
  input: SearchInput,
  load: async ({ input, ctx, tx }) => {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && account.state !== 'ENDED' && account.state !== 'RECLAIMED' ? account : null
  },
  may: () => allow(),
  run: ({ input, tx }) => search(tx, input),
})
