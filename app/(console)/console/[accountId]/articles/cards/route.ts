import { searchCards } from '@/lib/articles'
import { jsonRoute } from '@/lib/platform/http/api-route'

/** What a text can show as a card, for the chooser inside the editor. */
export const GET = jsonRoute('operator', searchCards, async (request, { accountId }) => {
  const { searchParams } = new URL(request.url)
  return { accountId, kind: searchParams.get('kind'), search: searchParams.get('search') ?? '' }
})
