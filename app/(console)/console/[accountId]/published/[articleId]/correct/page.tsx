import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CorrectionForm } from '@/components/corrections/correction-form'
import { CorrectionUsed } from '@/components/corrections/correction-used'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { getCorrectionDesk } from '@/lib/corrections'
import { ask } from '@/lib/platform/http/page-context'
import { correct } from './actions'

interface PageProps {
  params: Promise<{ accountId: string; articleId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('corrections'))('title') }
}

/** The one small edit of a published article (PUB-2). */
export default async function CorrectPage({ params }: PageProps) {
  const desk = await ask('operator', getCorrectionDesk, await params)
  const t = await getTranslations('corrections')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('title')}
        description={t('about', { limit: desk.limit })}
        actions={<LinkButton href={`/console/${desk.accountId}/published`}>{t('back')}</LinkButton>}
      />
      {desk.correctedAt ? (
        <CorrectionUsed desk={desk} at={desk.correctedAt} />
      ) : (
        <CorrectionForm desk={desk} action={correct} />
      )}
    </div>
  )
}
