import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RefuseVersion } from '@/components/agreement/refuse-version'
import { PageHeader } from '@/components/ui/page-header'
import { getMyAgreement } from '@/lib/agreement'
import { refOf } from '@/lib/agreement/contract'
import { ask } from '@/lib/platform/http/page-context'
import { refuse } from '../actions'
import { WaysOut } from '../ways-out'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement.refusing'))('title') }
}

export default async function RefusePage({ searchParams }: { searchParams: Promise<{ version?: string }> }) {
  const { version } = await searchParams
  const { owed } = await ask('operator', getMyAgreement, {})
  const found = owed.find((one) => refOf(one) === version)
  if (!found) notFound()
  const t = await getTranslations('agreement.refusing')
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <RefuseVersion version={found} page="/console/agreement" refuse={refuse} ways={<WaysOut />} />
    </>
  )
}
