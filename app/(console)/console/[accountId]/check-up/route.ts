import { checkLinks, getCheckUp } from '@/lib/checkup'
import { jsonRoute } from '@/lib/platform/http/api-route'

const wanted = (request: Request, accountId?: string) => ({
  accountId,
  articleIds: new URL(request.url).searchParams.get('articles')?.split(',') ?? [],
})

/** The check-up of drafts (`?articles=id,id`), for the editor and the composer. */
export const GET = jsonRoute('operator', getCheckUp, async (request, { accountId }) => wanted(request, accountId))

/** Has the links of these drafts asked; the answers wake the page. */
export const POST = jsonRoute('operator', checkLinks, async (request, { accountId }) => wanted(request, accountId))
