import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VersionList } from '@/components/policy-console/version-list'
import { PageHeader } from '@/components/ui/page-header'
import { listVersions } from '@/lib/policy-console'
import { ask } from '@/lib/platform/http/page-context'
import { withdraw } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy-console.agreements'))('title') }
}

export default async function AgreementsPage() {
  const view = await ask('administrator', listVersions, {})
  const t = await getTranslations('policy-console.agreements')
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <VersionList view={view} withdraw={withdraw} />
    </>
  )
}
