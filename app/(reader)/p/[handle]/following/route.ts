import { getFollowPage } from '@/lib/conversation'
import { jsonRoute } from '@/lib/platform/http/api-route'

/** Whether the reader follows the account of a code: the profile itself is the same for everyone and cannot say. */
export const GET = jsonRoute('public', getFollowPage, async (request) => ({
  code: new URL(request.url).searchParams.get('code') ?? '',
}))
