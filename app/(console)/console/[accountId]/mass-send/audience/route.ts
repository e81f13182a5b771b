import { countAudience } from '@/lib/followers'
import { jsonRoute } from '@/lib/platform/http/api-route'

/** How many an audience that is being chosen reaches now. */
export const GET = jsonRoute('operator', countAudience, async (request, { accountId }) => {
  const { searchParams } = new URL(request.url)
  const all = (name: string) => searchParams.getAll(name)
  const { kind, match } = Object.fromEntries(searchParams)
  const audience = {
    kind,
    match: match === 'all' ? 'all' : 'any',
    tagIds: all('tagIds'),
    sexes: all('sexes'),
    regions: all('regions'),
    scenes: all('scenes'),
  }
  return { accountId, audience }
})
