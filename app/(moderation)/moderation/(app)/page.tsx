import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { QueueOverview } from '@/components/reviews/queue-overview'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { signedIn } from '@/lib/platform/http/page-context'
import { reviewQueues } from './review-queues'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.home')
  return { title: t('title') }
}

/** Each begins where their work lies: who reviews sees what is due, the others their cases. */
export default async function ModerationHome() {
  const actor = await signedIn('administrator')
  const reviews = actor.kind === 'administrator' && (actor.role === 'reviewer' || actor.role === 'supervisor')
  if (actor.kind === 'administrator' && actor.role === 'filing_officer') redirect('/moderation/filings')
  if (!reviews) redirect('/moderation/queue')
  const t = await getTranslations('reviews')
  const queues = await reviewQueues()
  return (
    <>
      <PageHeader
        title={t('home.title')}
        description={t('home.lead')}
        mark={<LivePage audienceUrl="/api/stream?as=administrator" />}
      />
      <QueueOverview queues={queues.map((queue) => ({ ...queue, title: t(`queues.${queue.key}`) }))} />
    </>
  )
}
