import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FactsForm } from '@/components/installation/facts-form'
import { FactsHistory } from '@/components/installation/facts-history'
import { PageHeader } from '@/components/ui/page-header'
import { getInstallation } from '@/lib/installation'
import { ask } from '@/lib/platform/http/page-context'
import { setFacts } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('installation.facts'))('title') }
}

export default async function InstallationPage() {
  const installation = await ask('administrator', getInstallation, {})
  const t = await getTranslations('installation.facts')
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <FactsForm key={installation.version} installation={installation} set={setFacts} />
        <FactsHistory history={installation.history} />
      </div>
    </>
  )
}
