import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ArticleEditor } from '@/components/articles/editor/article-editor'
import { ArticleSettings } from '@/components/originals/article-settings'
import { getDraft } from '@/lib/articles'
import { getArticleSettings } from '@/lib/originals'
import { ask } from '@/lib/platform/http/page-context'
import { saveDraft } from '../actions'

interface PageProps {
  params: Promise<{ accountId: string; articleId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('editor.pageTitle') }
}

export default async function EditorPage({ params }: PageProps) {
  const { accountId, articleId } = await params
  const [draft, settings] = await Promise.all([
    ask('operator', getDraft, { accountId, articleId }),
    ask('operator', getArticleSettings, { accountId, articleId }),
  ])
  const t = await getTranslations('articles.editor')
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
      </header>
      <div className="mb-4">
        <ArticleSettings settings={settings} />
      </div>
      <ArticleEditor
        draft={draft}
        save={saveDraft}
        previewHref={`/preview/${articleId}`}
        sendHref={`/console/${accountId}/mass-send/new?article=${articleId}`}
      />
    </>
  )
}
