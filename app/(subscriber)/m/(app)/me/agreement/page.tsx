import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyAgreement } from '@/components/agreement/my-agreement'
import { ReaderHead } from '@/components/inbox/reader-head'
import { ClientTexts } from '@/components/texts/client-texts'
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
      <ReaderHead title={t('title')} back="/m/me" />
      <div className="space-y-5 px-4 py-5">
        <p className="text-muted">{t('about')}</p>
        <MyAgreement view={view} page="/m/me/agreement" accept={accept} ways={<OwnData />} />
      </div>
    </ClientTexts>
  )
}
