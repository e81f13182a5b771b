import { listMaterials } from '@/lib/media'
import { jsonRoute } from '@/lib/platform/http/api-route'

/** The account's materials of one kind, for choosers inside a page. */
export const GET = jsonRoute('operator', listMaterials, async (request, { accountId }) => {
  const { searchParams } = new URL(request.url)
  return {
    accountId,
    kind: searchParams.get('kind') ?? undefined,
    search: searchParams.get('search') ?? '',
    cursor: searchParams.get('cursor') ?? undefined,
  }
})
