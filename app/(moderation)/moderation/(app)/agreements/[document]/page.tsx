import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AnnounceForm } from '@/components/policy-console/announce-form'
import { PageHeader } from '@/components/ui/page-header'
import { DocumentId } from '@/lib/agreement/contract'
import { getAnnouncementForm } from '@/lib/policy-console'
import { ask } from '@/lib/platform/http/page-context'
import { announce } from '../actions'

interface Props {
  params: Promise<{ document: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy-console.agreements'))('announce') }
}

export default async function AnnouncePage({ params }: Props) {
  const document = DocumentId.safeParse((await params).document)
  if (!document.success) notFound()
  const form = await ask('administrator', getAnnouncementForm, { document: document.data })
  const [t, all] = await Promise.all([getTranslations('policy-console.agreements'), getTranslations('agreement')])
  return (
    <>
      <p className="mb-2 text-sm">
        <Link
          href="/moderation/agreements"
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('back')}
        </Link>
      </p>
      <PageHeader
        title={t('formTitle', { document: all(`documents.${document.data}.name`) })}
        description={t('formAbout', { base: form.base, days: form.noticeDays })}
      />
      <AnnounceForm form={form} announce={announce} />
    </>
  )
}
