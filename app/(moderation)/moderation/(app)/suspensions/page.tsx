import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SuspendForm } from '@/components/installation/suspend-form'
import { SuspensionList } from '@/components/installation/suspension-list'
import { PageHeader } from '@/components/ui/page-header'
import { listSuspensions } from '@/lib/installation'
import { ask } from '@/lib/platform/http/page-context'
import { resumeFunction, suspendFunction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('installation.suspensions'))('title') }
}

export default async function SuspensionsPage() {
  const rows = await ask('administrator', listSuspensions, {})
  const t = await getTranslations('installation.suspensions')
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <SuspendForm suspend={suspendFunction} />
        <section aria-label={t('list')}>
          <SuspensionList rows={rows} resume={resumeFunction} />
        </section>
      </div>
    </>
  )
}
