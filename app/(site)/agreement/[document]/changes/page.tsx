import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DifferenceText } from '@/components/agreement/difference-text'
import { getDifference } from '@/lib/agreement'
import { DocumentId, Language } from '@/lib/agreement/contract'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  params: Promise<{ document: string }>
  searchParams: Promise<{ before?: string; after?: string; language?: string }>
}

async function wanted({ params, searchParams }: Props) {
  const document = DocumentId.safeParse((await params).document)
  if (!document.success) notFound()
  const { before, after, language } = await searchParams
  return { document: document.data, before, after, language: Language.safeParse(language).data }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document } = await wanted(props)
  const t = await getTranslations('agreement')
  return { title: t('difference.title', { document: t(`documents.${document}.name`) }) }
}

export default async function ChangesPage(props: Props) {
  const view = await ask('public', getDifference, await wanted(props))
  return (
    <div className="mx-auto max-w-3xl py-8">
      <DifferenceText view={view} />
    </div>
  )
}
