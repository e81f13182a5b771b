import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DocumentText } from '@/components/agreement/document-text'
import { getDocument } from '@/lib/agreement'
import { DocumentId } from '@/lib/agreement/contract'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  params: Promise<{ document: string }>
  searchParams: Promise<{ version?: string }>
}

async function wanted({ params, searchParams }: Props) {
  const document = DocumentId.safeParse((await params).document)
  if (!document.success) notFound()
  return { document: document.data, version: (await searchParams).version }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document } = await wanted(props)
  const t = await getTranslations('agreement')
  return { title: t(`documents.${document}.name`) }
}

export default async function DocumentPage(props: Props) {
  const view = await ask('public', getDocument, await wanted(props))
  return (
    <div className="mx-auto max-w-3xl py-8">
      <DocumentText view={view} />
    </div>
  )
}
