import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RefuseVersion } from '@/components/agreement/refuse-version'
import { ReaderHead } from '@/components/inbox/reader-head'
import { ClientTexts } from '@/components/texts/client-texts'
import { getMyAgreement } from '@/lib/agreement'
import { refOf } from '@/lib/agreement/contract'
import { ask } from '@/lib/platform/http/page-context'
import { refuse } from '../actions'
import { OwnData } from '../own-data'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement.refusing'))('title') }
}

export default async function ReaderRefusePage({ searchParams }: { searchParams: Promise<{ version?: string }> }) {
  const { version } = await searchParams
  const { owed } = await ask('subscriber', getMyAgreement, {})
  const found = owed.find((one) => refOf(one) === version)
  if (!found) notFound()
  const t = await getTranslations('agreement.refusing')
  return (
    <ClientTexts namespaces={['agreement']}>
      <ReaderHead title={t('title')} back="/m/me/agreement" />
      <div className="space-y-5 px-4 py-5">
        <p className="text-muted">{t('about')}</p>
        <RefuseVersion version={found} page="/m/me/agreement" refuse={refuse} ways={<OwnData />} />
      </div>
    </ClientTexts>
  )
}
