import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TraitsForm } from '@/components/followers/traits-form'
import { ClientTexts } from '@/components/texts/client-texts'
import { PageHeader } from '@/components/ui/page-header'
import { getMyTraits } from '@/lib/followers'
import { ask } from '@/lib/platform/http/page-context'
import { saveTraits } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('followers'))('traits.title') }
}

/** What the subscriber says of themselves, or does not (AUTH-4). */
export default async function AboutMePage() {
  const traits = await ask('subscriber', getMyTraits, {})
  const t = await getTranslations('followers.traits')
  return (
    <ClientTexts namespaces={['followers', 'audience', 'filing']}>
      <div className="space-y-6 px-4 py-5">
        <PageHeader title={t('title')} description={t('about')} />
        <TraitsForm traits={traits} save={saveTraits} />
      </div>
    </ClientTexts>
  )
}
