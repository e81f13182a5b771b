import { getMarkdown } from '@/lib/articles'
import { jsonRoute } from '@/lib/platform/http/api-route'

/** The draft's text as Markdown, for the editor's export. */
export const GET = jsonRoute('operator', getMarkdown, async (_request, { accountId, articleId }) => ({
  accountId,
  articleId,
}))
