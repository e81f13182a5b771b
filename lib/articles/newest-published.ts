import type { Tx } from '@/lib/platform/db'
import type { PublishedSummary } from './contract'
import { publishedSummaries } from './published-summaries'
import * as store from './store'

/** The account's newest public articles, the newest first. */
export async function newestPublished(tx: Tx, accountId: string, limit: number): Promise<PublishedSummary[]> {
  const { rows } = await store.list(tx, { accountId, limit }, 'published')
  return (await publishedSummaries(tx, rows)).filter(({ state }) => state === 'published')
}
