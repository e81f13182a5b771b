import { Send } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { SendRows } from '@/components/mass-send/send-rows'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { LinkTabs } from '@/components/ui/link-tabs'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { QuotaMeter } from '@/components/ui/quota-meter'
import { listMassSends } from '@/lib/mass-send'
import type { MassSendState } from '@/lib/mass-send/contract'
import { ask } from '@/lib/platform/http/page-context'

const FILTERS: readonly MassSendState[] = [
  'requested',
  'scheduled',
  'visible',
  'withdrawn',
  'stopped',
  'refused',
  'rejected',
]

interface Props {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ state?: string; cursor?: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('mass-send'))('title') }
}

/** The account's sends, and what is left of the quota. */
export default async function MassSendsPage({ params, searchParams }: Props) {
  const { accountId } = await params
  const { state, cursor } = await searchParams
  const wanted = FILTERS.find((one) => one === state)
  const page = await ask('operator', listMassSends, { accountId, state: wanted, cursor })
  const t = await getTranslations('mass-send')
  const base = `/console/${accountId}/mass-send`
  const here = wanted ? `${base}?state=${wanted}` : base
  const button = page.maySend ? (
    <LinkButton variant="primary" href={`${base}/new`} icon={<Send size={16} aria-hidden />}>
      {t('new')}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
        actions={
          <>
            <LinkButton href={`${base}/settings`}>{t('settings.link')}</LinkButton>
            {button}
          </>
        }
      />
      <div className="mb-6 max-w-md">
        <QuotaMeter
          name={t('quota.perWindow', { per: page.quota.per })}
          used={page.quota.used}
          limit={page.quota.limit}
          returnsAt={page.quota.returnsAt}
          rule="CERT-3"
        />
      </div>
      <StateTabs base={base} wanted={wanted} />
      {page.sends.length > 0 ? (
        <SendRows sends={page.sends} />
      ) : (
        <EmptyState
          title={t(wanted ? 'list.emptyFiltered' : 'list.empty')}
          action={wanted ? <LinkButton href={base}>{t('list.showAll')}</LinkButton> : button}
        >
          {wanted ? null : t('list.emptyText')}
        </EmptyState>
      )}
      <WherePublished accountId={accountId} />
      <Pagination
        firstHref={here}
        previousHref={cursor ? here : null}
        nextHref={
          page.nextCursor
            ? `${base}?${new URLSearchParams({ ...(wanted && { state: wanted }), cursor: page.nextCursor })}`
            : null
        }
      />
    </>
  )
}

/** Says where articles are that were published and not sent. */
async function WherePublished({ accountId }: { accountId: string }) {
  const t = await getTranslations('mass-send')
  return (
    <p className="mt-4 text-sm text-muted">
      {t('list.publishedOnly')}{' '}
      <LinkButton size="sm" variant="tertiary" href={`/console/${accountId}/published`}>
        {t('publish.read')}
      </LinkButton>
    </p>
  )
}

async function StateTabs({ base, wanted }: { base: string; wanted: MassSendState | undefined }) {
  const t = await getTranslations('mass-send')
  const tabs = FILTERS.map((one) => ({
    href: `${base}?state=${one}`,
    title: t(`states.${one}`),
    isCurrent: wanted === one,
  }))
  return (
    <LinkTabs
      label={t('filters.label')}
      tabs={[{ href: base, title: t('filters.all'), isCurrent: !wanted }, ...tabs]}
    />
  )
}
