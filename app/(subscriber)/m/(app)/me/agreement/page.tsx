import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyAgreement } from '@/components/agreement/my-agreement'
import { ClientTexts } from '@/components/texts/client-texts'
import { PageHeader } from '@/components/ui/page-header'
import { getMyAgreement } from '@/lib/agreement'
import { ask } from '@/lib/platform/http/page-context'
import { accept } from './actions'
import { OwnData } from './own-data'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement.mine'))('title') }
}

export default async function ReaderAgreementPage() {
  const view = await ask('subscriber', getMyAgreement, {})
  const t = await getTranslations('agreement.mine')
  return (
    <ClientTexts namespaces={['agreement']}>
      <div className="px-4 py-5">
        <PageHeader title={t('title')} description={t('about')} />
        <MyAgreement view={view} page="/m/me/agreement" accept={accept} ways={<OwnData />} />
      </div>
    </ClientTexts>
  )
}
