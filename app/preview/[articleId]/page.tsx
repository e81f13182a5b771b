import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ArticleView } from '@/components/articles/article-view'
import { getDraftPreview } from '@/lib/articles'
import { ask } from '@/lib/platform/http/page-context'

export const metadata: Metadata = { robots: { index: false } }

/** A draft as its page will look, for the account's operators on any device. */
export default async function PreviewPage({ params }: { params: Promise<{ articleId: string }> }) {
  const { accountId, article } = await ask('operator', getDraftPreview, { articleId: (await params).articleId })
  const t = await getTranslations('article.preview')
  return (
    <main id="content" tabIndex={-1}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-warning-soft px-4 py-2 text-sm text-warning-soft-foreground">
        <span>{t('mark')}</span>
        <Link
          href={`/console/${accountId}/articles/${article.id}`}
          className="inline-flex min-h-6 items-center font-medium underline underline-offset-2"
        >
          {t('back')}
        </Link>
      </div>
      <ArticleView {...article} publishedAt={null} isPreview />
    </main>
  )
}
