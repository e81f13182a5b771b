import { ChevronLeft, History } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ArticleEditor } from '@/components/articles/editor/article-editor'
import { ArticleSettings } from '@/components/originals/article-settings'
import { getArticleSet, getDraft } from '@/lib/articles'
import { getArticleSettings } from '@/lib/originals'
import { ask } from '@/lib/platform/http/page-context'
import { addToSet, arrangeSet, markEditing, readMarkdown, saveDraft } from '../actions'

interface PageProps {
  params: Promise<{ accountId: string; articleId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('editor.pageTitle') }
}

export default async function EditorPage({ params }: PageProps) {
  const { accountId, articleId } = await params
  const ids = { accountId, articleId }
  const [draft, settings, set] = await Promise.all([
    ask('operator', getDraft, ids),
    ask('operator', getArticleSettings, ids),
    ask('operator', getArticleSet, ids),
  ])
  const t = await getTranslations('articles.editor')
  const words = await getTranslations('editor.versions')
  const together = new URLSearchParams(set.articles.map(({ id }) => ['article', id]))
  return (
    <>
      <header className="mb-4 flex items-center gap-3">
        <Link
          href={`/console/${accountId}/articles`}
          className="inline-flex min-h-8 items-center gap-1 text-sm text-muted hover:text-foreground"
        >
          <ChevronLeft size={16} aria-hidden />
          {t('back')}
        </Link>
        <h1 className="text-base font-semibold">{t('pageTitle')}</h1>
        <Link
          href={`/console/${accountId}/articles/${articleId}/versions`}
          className="ms-auto inline-flex min-h-8 items-center gap-1 text-sm text-muted hover:text-foreground"
        >
          <History size={16} aria-hidden />
          {words('title')}
        </Link>
      </header>
      <ArticleEditor
        key={articleId}
        draft={draft}
        set={set}
        settings={<ArticleSettings settings={settings} />}
        save={saveDraft}
        mark={markEditing}
        read={readMarkdown}
        add={addToSet}
        arrange={arrangeSet}
        previewHref={`/preview/${articleId}`}
        sendHref={`/console/${accountId}/mass-send/new?${together}`}
      />
    </>
  )
}
