import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/agreement/document-list'
import { RuleList } from '@/components/agreement/rule-list'
import { listDocuments } from '@/lib/agreement'
import { ask } from '@/lib/platform/http/page-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreement')
  return { title: t('title') }
}

export default async function AgreementPage() {
  const t = await getTranslations('agreement')
  const { documents, platform } = await ask('public', listDocuments, {})
  return (
    <div className="mx-auto max-w-3xl py-8">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p className="mt-2 text-muted">{t('lead', { platform: platform.name })}</p>
      <DocumentList documents={documents} />
      <RuleList />
    </div>
  )
}
