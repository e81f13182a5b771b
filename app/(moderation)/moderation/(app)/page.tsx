import { redirect } from 'next/navigation'
import { signedIn } from '@/lib/platform/http/page-context'

/** Each begins where their work lies. */
export default async function ModerationHome(): Promise<never> {
  const actor = await signedIn('administrator')
  const isReviewer = actor.kind === 'administrator' && actor.role === 'reviewer'
  redirect(isReviewer ? '/moderation/applications' : '/moderation/queue')
}
