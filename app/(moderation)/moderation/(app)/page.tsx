import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { QueueOverview } from '@/components/reviews/queue-overview'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { signedIn } from '@/lib/platform/http/page-context'
import { countQueues, queuesFor } from './review-queues'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.home')
  return { title: t('title') }
}

/** Each begins where their work lies: their queues by what is due, or the one queue that is theirs. */
export default async function ModerationHome() {
  const actor = await signedIn('administrator')
  const names = queuesFor(actor)
  if (names.length === 1) redirect(`/moderation/${names[0] ?? ''}`)
  const t = await getTranslations('reviews')
  const queues = await countQueues(names)
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
