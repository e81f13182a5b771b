import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportState } from '@/components/moderation/report-state'
import { PageHeader } from '@/components/ui/page-header'
import { getReportState } from '@/lib/moderation'
import { ask } from '@/lib/platform/http/page-context'

interface PageProps {
  params: Promise<{ receipt: string }>
  searchParams: Promise<{ filed?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.reportState'))('title'), robots: { index: false } }
}

export default async function ReportStatePage({ params, searchParams }: PageProps) {
  const [{ receipt }, { filed }] = [await params, await searchParams]
  const { report, now } = await ask('public', getReportState, { receipt })
  const t = await getTranslations('moderation.reportState')
  return (
    <div className="pt-6">
      <PageHeader title={t('title')} />
      {filed ? (
        <p role="status" className="mb-6 max-w-2xl rounded-lg bg-success-soft px-5 py-4 text-success-soft-foreground">
          {t(filed === 'again' ? 'again' : 'filed')}
        </p>
      ) : null}
      <ReportState report={report} now={now} />
    </div>
  )
}
