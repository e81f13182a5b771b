import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyAgreement } from '@/components/agreement/my-agreement'
import { PageHeader } from '@/components/ui/page-header'
import { getMyAgreement } from '@/lib/agreement'
import { ask } from '@/lib/platform/http/page-context'
import { accept } from './actions'
import { WaysOut } from './ways-out'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement.mine'))('title') }
}

export default async function MyAgreementPage() {
  const view = await ask('operator', getMyAgreement, {})
  const t = await getTranslations('agreement.mine')
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <MyAgreement view={view} page="/console/agreement" accept={accept} ways={<WaysOut />} />
    </>
  )
}
