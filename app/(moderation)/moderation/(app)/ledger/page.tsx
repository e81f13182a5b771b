import { Download, Scale } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BalanceTable } from '@/components/ledger/balance-table'
import { BookingList } from '@/components/ledger/booking-list'
import { TroubledList } from '@/components/payments/troubled-list'
import { StatusBadge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listBookings } from '@/lib/ledger'
import type { LedgerView } from '@/lib/ledger/contract'
import { listTroubled } from '@/lib/payments'
import { ask, signedIn } from '@/lib/platform/http/page-context'
import { giveBack } from './actions'

const HERE = '/moderation/ledger'

interface Wanted {
  q?: string
  account?: string
  before?: string
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ledger'))('title') }
}

const address = (path: string, wanted: Wanted) => {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString()
  return query ? `${path}?${query}` : path
}

async function Movements({ ledger, wanted }: { ledger: LedgerView; wanted: Wanted }) {
  const t = await getTranslations('ledger')
  const { before, ...filter } = wanted
  const isFiltered = Boolean(filter.q ?? filter.account)
  const first = address(HERE, filter)
  return (
    <section className="mt-8">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">
          {filter.account ? t('ofAccount', { account: filter.account }) : t('movements')}
        </h2>
        {isFiltered ? <LinkButton href={HERE}>{t('clear')}</LinkButton> : null}
      </div>
      <SearchField
        defaultValue={filter.q}
        label={t('searchLabel')}
        placeholder={t('searchHelp')}
        keep={{ account: filter.account }}
      />
      <div className="mt-4">
        {ledger.bookings.length > 0 ? (
          <BookingList bookings={ledger.bookings} />
        ) : (
          <EmptyState title={t(isFiltered ? 'noneTitle' : 'emptyTitle')} icon={<Scale size={28} strokeWidth={1.5} />}>
            {t(isFiltered ? 'noneText' : 'emptyText')}
          </EmptyState>
        )}
      </div>
      <Pagination
        firstHref={first}
        previousHref={before ? first : null}
        nextHref={ledger.next === null ? null : address(HERE, { ...filter, before: String(ledger.next) })}
      />
    </section>
  )
}

export default async function LedgerPage({ searchParams }: { searchParams: Promise<Wanted> }) {
  const wanted = await searchParams
  const { q: search, account, before } = wanted
  const [ledger, troubled, actor, t] = await Promise.all([
    ask('administrator', listBookings, { search: search || undefined, account: account || undefined, before }),
    ask('administrator', listTroubled, {}),
    signedIn('administrator'),
    getTranslations('ledger'),
  ])
  const decides = actor.kind === 'administrator' && actor.role === 'supervisor'
  const download = (
    <LinkButton
      href={address(`${HERE}/export`, { q: search, account })}
      prefetch={false}
      icon={<Download size={16} aria-hidden />}
    >
      {t('export')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        mark={<LivePage audienceUrl="/api/stream?as=administrator" />}
        actions={download}
      />
      <TroubledList troubled={troubled} giveBack={decides ? giveBack : null} />
      <section aria-label={t('balances')}>
        <p className="mb-3">
          <StatusBadge tone={ledger.balanced ? 'success' : 'danger'}>
            {t(ledger.balanced ? 'balanced' : 'unbalanced')}
          </StatusBadge>
        </p>
        {ledger.balances.length > 0 ? <BalanceTable balances={ledger.balances} /> : null}
      </section>
      <Movements ledger={ledger} wanted={wanted} />
    </>
  )
}
