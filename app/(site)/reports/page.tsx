import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ReceiptSearch } from '@/components/moderation/receipt-search'
import { PageHeader } from '@/components/ui/page-header'
import { findReport } from '@/lib/moderation'
import { ask } from '@/lib/platform/http/page-context'

interface PageProps {
  searchParams: Promise<{ receipt?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.reportState'))('lookTitle') }
}

export default async function ReportsPage({ searchParams }: PageProps) {
  const { receipt } = await searchParams
  const found = receipt ? await ask('public', findReport, { receipt }) : null
  if (found?.receipt) redirect(`/reports/${found.receipt}`)
  const t = await getTranslations('moderation.reportState')
  return (
    <div className="pt-6">
      <PageHeader title={t('lookTitle')} description={t('lookAbout')} />
      <ReceiptSearch asked={receipt} />
    </div>
  )
}
