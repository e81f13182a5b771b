import { getVersion } from '@/lib/articles'
import { jsonRoute } from '@/lib/platform/http/api-route'

/** One kept save of a draft, for the merge view inside the editor. */
export const GET = jsonRoute('operator', getVersion, async (request, { accountId, articleId }) => ({
  accountId,
  articleId,
  version: new URL(request.url).searchParams.get('version'),
}))
