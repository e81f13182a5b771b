import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TemplateList } from '@/components/reviews/template-list'
import { PageHeader } from '@/components/ui/page-header'
import { listTemplates } from '@/lib/accounts'
import { ask } from '@/lib/platform/http/page-context'
import { add, change, end } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.templates')
  return { title: t('title') }
}

/** The staff's templates of reasons. */
export default async function TemplatesPage() {
  const t = await getTranslations('reviews.templates')
  const templates = await ask('administrator', listTemplates, {})
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <TemplateList templates={templates} add={add} change={change} end={end} />
    </>
  )
}
