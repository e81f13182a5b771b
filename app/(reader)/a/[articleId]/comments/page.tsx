import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ArticleDeeds } from '@/components/articles/article-deeds'
import { CommentList } from '@/components/comments/comment-list'
import { OwnComments } from '@/components/comments/own-comments'
import { WriteComment } from '@/components/comments/write-comment'
import { ClientTexts } from '@/components/texts/client-texts'
import { nativeButton } from '@/components/ui/native'
import { getMyReactions, getPublicArticle } from '@/lib/articles'
import { getComments, getMyComments } from '@/lib/comments'
import { newId } from '@/lib/platform/ids'
import { contextFor } from '@/lib/platform/http/context'
import { ask } from '@/lib/platform/http/page-context'
import { takeBack, write } from './actions'

interface PageProps {
  params: Promise<{ articleId: string }>
  searchParams: Promise<{ before?: string; done?: string }>
}

const DONE = ['sent', 'shown', 'taken_back', 'like', 'no_like', 'favourite', 'no_favourite'] as const

const load = cache((articleId: string) => ask('public', getPublicArticle, { articleId }))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const article = await load((await params).articleId)
  const t = await getTranslations('comments.reader')
  const title = article.state === 'published' ? t('pageTitle', { title: article.title }) : t('title')
  return { title, robots: { index: false } }
}

/** Every comment under an article, and one's own: what the article's page cannot know, since it is the same for everyone. Works without scripts. */
export default async function CommentsPage({ params, searchParams }: PageProps) {
  const [{ articleId }, { before, done }] = [await params, await searchParams]
  const article = await load(articleId)
  // What is gone has no comments; its page says why it is gone.
  if (article.state !== 'published') redirect(`/a/${articleId}`)
  const isSignedIn = (await contextFor('public')).actor.kind === 'subscriber'
  const [comments, mine, reactions, t] = await Promise.all([
    ask('public', getComments, { articleId, before }),
    isSignedIn ? ask('public', getMyComments, { articleId }) : null,
    isSignedIn ? ask('public', getMyReactions, { articleId }) : null,
    getTranslations('comments.reader'),
  ])
  const said = DONE.find((one) => one === done)
  const here = `/a/${articleId}/comments`
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-[677px] px-4 pt-6 pb-16 outline-none">
      <a
        href={`/a/${articleId}`}
        className="inline-flex min-h-8 items-center text-sm text-link underline underline-offset-4"
      >
        {t('back')}
      </a>
      <h1 className="mt-2 text-xl font-bold text-balance">{t('pageTitle', { title: article.title })}</h1>
      {said ? (
        <p role="status" className="mt-4 rounded-lg bg-success-soft px-4 py-3 text-success-soft-foreground">
          {t(`done.${said}`)}
        </p>
      ) : null}
      <div className="mt-4">
        <ArticleDeeds articleId={articleId} reactions={reactions ?? { like: false, favourite: false }} />
      </div>
      <ClientTexts namespaces={['comments']}>
        <WriteComment articleId={articleId} comments={comments} mine={mine} write={write} clientKey={newId()} />
        {mine ? <OwnComments own={mine.own.filter(({ state }) => state === 'waiting')} takeBack={takeBack} /> : null}
      </ClientTexts>
      <CommentList articleId={articleId} comments={comments} liked={mine?.liked ?? []} />
      <nav aria-label={t('pages')} className="mt-6 flex flex-wrap justify-between gap-3">
        {before ? (
          <a href={here} className={nativeButton('plain')}>
            {t('newest')}
          </a>
        ) : null}
        {comments.next ? (
          <a href={`${here}?before=${comments.next}`} rel="next" className={`ml-auto ${nativeButton('plain')}`}>
            {t('older')}
          </a>
        ) : null}
      </nav>
    </main>
  )
}
