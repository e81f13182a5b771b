import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FigureList } from '@/components/policy-console/figure-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SearchField } from '@/components/ui/search-field'
import { listFigures } from '@/lib/policy-console'
import { ask } from '@/lib/platform/http/page-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy-console'))('title') }
}

export default async function PolicyPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q = '' } = await searchParams
  const figures = await ask('administrator', listFigures, {})
  const t = await getTranslations('policy-console')
  const wanted = q.trim().toLowerCase()
  const found = figures.filter(({ name, source }) =>
    [name, source, t(`figures.${name}.title`), t(`figures.${name}.text`)].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <div className="mb-4 max-w-md">
        <SearchField defaultValue={q} placeholder={t('search')} />
      </div>
      {found.length > 0 ? <FigureList figures={found} /> : <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
    </>
  )
}
