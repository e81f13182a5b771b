import { ShieldCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RestrictionBanner } from '@/components/moderation/restriction-banner'
import { ViolationCard } from '@/components/moderation/violation-card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { listViolations } from '@/lib/moderation'
import { ask } from '@/lib/platform/http/page-context'

interface PageProps {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.violations'))('title') }
}

export default async function ViolationsPage({ params }: PageProps) {
  const { accountId } = await params
  const { violations, restrictions } = await ask('operator', listViolations, { accountId })
  const t = await getTranslations('moderation.violations')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
      />
      <div className="max-w-3xl space-y-6">
        {restrictions.barred.map((bar) => (
          <RestrictionBanner key={`${bar.penaltyId} ${bar.function}`} bar={bar} />
        ))}
        {violations.length === 0 ? (
          <EmptyState
            icon={<ShieldCheck size={28} strokeWidth={1.5} />}
            title={t('emptyTitle')}
            action={
              <LinkButton href="/agreement" variant="secondary">
                {t('rules')}
              </LinkButton>
            }
          >
            {t('emptyText')}
          </EmptyState>
        ) : null}
        {violations.map((violation) => (
          <ViolationCard key={violation.id} violation={violation} />
        ))}
      </div>
    </>
  )
}
