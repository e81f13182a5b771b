import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReprintForm } from '@/components/originals/reprint-form'
import { ReprintText } from '@/components/originals/reprint-text'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { getReprint } from '@/lib/originals'
import { ask } from '@/lib/platform/http/page-context'
import { change } from '../actions'

interface PageProps {
  params: Promise<{ accountId: string; articleId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('originals'))('reprint.title') }
}

/** A reprint at its desk: where it comes from, our word above it, and its text, which is the author's. */
export default async function ReprintPage({ params }: PageProps) {
  const { accountId, articleId } = await params
  const desk = await ask('operator', getReprint, { accountId, articleId })
  if (!desk) notFound()
  const t = await getTranslations('originals.reprint')
  const base = `/console/${accountId}`
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('title')}
        description={t(desk.mayEdit ? 'editable' : 'locked')}
        actions={
          <>
            <LinkButton href={`${base}/reprints`}>{t('back')}</LinkButton>
            {desk.isPublished ? (
              <LinkButton href={`/a/${articleId}`}>{t('view')}</LinkButton>
            ) : (
              <>
                <LinkButton href={`${base}/articles/${articleId}`}>{t('edit')}</LinkButton>
                <LinkButton href={`${base}/mass-send/new?article=${articleId}`} variant="primary">
                  {t('send')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <ReprintForm desk={desk} change={change} />
      <ReprintText desk={desk} />
    </div>
  )
}
