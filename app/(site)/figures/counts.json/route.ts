import { countAccounts } from '@/lib/installation'
import { contextFor } from '@/lib/platform/http/context'
import { runQuery } from '@/lib/platform/use-case'

/** The public counts (ACC-13) for programs; caches may keep them a minute. */
export async function GET(): Promise<Response> {
  const counts = await runQuery(countAccounts, await contextFor('public'), {})
  return Response.json(counts, {
    headers: { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' },
  })
}
