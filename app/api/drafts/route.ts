import { pushDraft } from '@/lib/articles'
import { refuse } from '@/lib/platform/refusal'
import { execute } from '@/lib/platform/use-case'
import { forPrograms } from './program'

export const dynamic = 'force-dynamic'

/** Puts a draft into an account's draft box: JSON as `PushDraftInput` says, with a console token. */
export const POST = forPrograms('articles.push-draft', async (ctx, request) => {
  const body: unknown = await request.json().catch(() => {
    throw refuse('invalid', 'request.invalid')
  })
  return execute(pushDraft, ctx, body)
})
