import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportForm } from '@/components/moderation/report-form'
import { ClientTexts } from '@/components/texts/client-texts'
import { getComment } from '@/lib/comments'
import { ask } from '@/lib/platform/http/page-context'
import { sendReport } from './actions'

interface PageProps {
  params: Promise<{ articleId: string; commentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.report'))('commentTitle'), robots: { index: false } }
}

export default async function ReportCommentPage({ params }: PageProps) {
  const { commentId } = await params
  const comment = await ask('public', getComment, { commentId })
  return (
    <ClientTexts namespaces={['comments', 'moderation']}>
      <ReportForm
        action={sendReport}
        hidden={{ commentId }}
        kind="comment"
        account={comment.name}
        title={comment.text}
        backHref={`/a/${comment.articleId}/comments`}
      />
    </ClientTexts>
  )
}
