import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SuspensionNotes } from '@/app/suspension-notes'
import { ReportForm } from '@/components/moderation/report-form'
import { ClientTexts } from '@/components/texts/client-texts'
import { getPublicArticle } from '@/lib/articles'
import { ask } from '@/lib/platform/http/page-context'
import { sendReport } from './actions'

interface PageProps {
  params: Promise<{ articleId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.report'))('articleTitle'), robots: { index: false } }
}

export default async function ReportArticlePage({ params }: PageProps) {
  const { articleId } = await params
  const article = await ask('public', getPublicArticle, { articleId })
  // What is gone cannot be reported; its page says why it is gone.
  if (article.state !== 'published') redirect(`/a/${articleId}`)
  return (
    <ClientTexts namespaces={['articles', 'moderation']}>
      <ReportForm
        action={sendReport}
        hidden={{ articleId }}
        kind="article"
        account={article.account.name}
        title={article.title}
        note={<SuspensionNotes names={['report']} />}
        backHref={`/a/${articleId}`}
      />
    </ClientTexts>
  )
}
