import { lookAtHandle } from '@/lib/accounts'
import { jsonRoute } from '@/lib/platform/http/api-route'

/** Whether a handle could be set, asked while it is typed (ACC-7). */
export const GET = jsonRoute('operator', lookAtHandle, async (request, { accountId }) => ({
  accountId,
  handle: new URL(request.url).searchParams.get('handle') ?? '',
}))
