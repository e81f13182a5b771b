import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeclareForm } from '@/components/originals/declare-form'
import { Finding } from '@/components/originals/finding'
import { OpenForm } from '@/components/originals/open-form'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { getOriginalDesk } from '@/lib/originals'
import { ask } from '@/lib/platform/http/page-context'
import { declare, dispute, setOpen, withdraw } from '../actions'

interface PageProps {
  params: Promise<{ accountId: string; articleId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('originals'))('desk.title') }
}

/** One article's declaration: what the comparison says, and what its author opens. */
export default async function OriginalPage({ params }: PageProps) {
  const desk = await ask('operator', getOriginalDesk, await params)
  const t = await getTranslations('originals')
  const { accountId, articleId } = desk
  const back = desk.isPublished ? 'originals' : `articles/${articleId}`
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t('desk.title')}
        description={t('desk.about')}
        actions={
          <LinkButton href={`/console/${accountId}/${back}`}>
            {t(desk.isPublished ? 'desk.back' : 'desk.toEditor')}
          </LinkButton>
        }
      />
      <h2 className="mb-3 text-lg font-semibold text-balance">{desk.title || t('untitled')}</h2>
      <div className="space-y-6">
        <Finding desk={desk} dispute={dispute} />
        {desk.isPublished ? (
          <OpenForm desk={desk} save={setOpen} />
        ) : (
          <DeclareForm desk={desk} declare={declare} withdraw={withdraw} />
        )}
      </div>
    </div>
  )
}
