import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ArticleDeeds } from '@/components/articles/article-deeds'
import { ArticleView } from '@/components/articles/article-view'
import { FollowLink } from '@/components/articles/follow-link'
import { PressForms } from '@/components/articles/press-forms'
import { ReadCount } from '@/components/articles/read-count'
import { ShareButton } from '@/components/articles/share-button'
import { Tombstone, TOMBSTONE_TITLES } from '@/components/articles/tombstone'
import { ArticleComments } from '@/components/comments/article-comments'
import { ArticlePlaces } from '@/components/collections/article-places'
import { CorrectedLine } from '@/components/corrections/corrected-line'
import { LikeEntry } from '@/components/author-likes/like-entry'
import { OriginalMark } from '@/components/originals/original-mark'
import { OpenForReprint, ReprintComment, SourceBlock } from '@/components/originals/source-block'
import { voteIdsIn, withVotes } from '@/components/votes/votes-in-body'
import { ClientTexts } from '@/components/texts/client-texts'
import { getPublicArticle } from '@/lib/articles'
import type { PublicArticle } from '@/lib/articles/contract'
import { getArticlePlaces } from '@/lib/collections'
import { getComments } from '@/lib/comments'
import { getCorrectedAt } from '@/lib/corrections'
import { getLikers } from '@/lib/author-likes'
import { getMarks } from '@/lib/originals'
import { ask } from '@/lib/platform/http/page-context'
import { markPage } from '@/lib/platform/http/page-mark'
import { getVotes } from '@/lib/votes'
import { articleMetadata, linkedFacts } from './metadata'

interface PageProps {
  params: Promise<{ articleId: string }>
}
type Readable = Extract<PublicArticle, { state: 'published' }>

const load = cache((articleId: string) => ask('public', getPublicArticle, { articleId }))
const commentsOf = cache((articleId: string) => ask('public', getComments, { articleId }))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const article = await load((await params).articleId)
  const t = await getTranslations('article')
  if (article.state === 'published') return articleMetadata(article)
  return { title: t(TOMBSTONE_TITLES[article.state]), robots: { index: false } }
}

/** The instant from which the page as it is would no longer be true: the certification ends, or comments close. */
async function trueUntil(article: Readable): Promise<string | undefined> {
  const { closesAt, isClosed } = await commentsOf(article.id)
  return [article.account.certifiedUntil, isClosed ? null : closesAt].filter((at) => at !== null).toSorted()[0]
}

/** A published article, the same for everyone who reads it in one language; no one needs to sign in (PUB-6). */
export default async function ArticlePage({ params }: PageProps) {
  const article = await load((await params).articleId)
  await markPage(
    article.state === 'published'
      ? { cache: 'public', until: await trueUntil(article) }
      : { cache: 'public', status: 410 },
  )
  return (
    <main id="content" tabIndex={-1}>
      {article.state === 'published' ? <Published article={article} /> : <Tombstone article={article} />}
    </main>
  )
}

async function Published({ article }: { article: Readable }) {
  const { followPath } = article.account
  const articleId = article.id
  const [comments, places, correctedAt, marks, likers, body] = await Promise.all([
    commentsOf(articleId),
    ask('public', getArticlePlaces, { articleId }),
    ask('public', getCorrectedAt, { articleId }),
    ask('public', getMarks, { articleId }),
    ask('public', getLikers, { articleId }),
    bodyOf(article.body),
  ])
  return (
    <>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: linkedFacts(article, { comments: comments.total, correctedAt }) }}
      />
      <ClientTexts namespaces={['article']}>
        <ArticleView
          {...article}
          mark={marks.original ? <OriginalMark original={marks.original} /> : null}
          notes={
            <>
              {correctedAt ? <CorrectedLine articleId={articleId} at={correctedAt} /> : null}
              {marks.source ? <ReprintComment comment={marks.source.comment} /> : null}
            </>
          }
          source={
            <>
              {marks.source ? <SourceBlock source={marks.source} /> : null}
              {marks.isReprintOpen ? <OpenForReprint /> : null}
              {likers ? <LikeEntry articleId={articleId} likers={likers} /> : null}
            </>
          }
          body={body}
          follow={<FollowLink articleId={article.id} followPath={followPath} />}
          foot={<Foot article={article} />}
        >
          <ArticlePlaces places={places} />
          <ArticleComments articleId={article.id} followPath={followPath} comments={comments} />
        </ArticleView>
        <PressForms articleId={article.id} followPath={followPath} />
      </ClientTexts>
    </>
  )
}

/** The text with its votes as readers meet them (E9). */
async function bodyOf(body: string): Promise<string> {
  const voteIds = voteIdsIn(body)
  if (voteIds.length === 0) return body
  const [votes, t] = await Promise.all([ask('public', getVotes, { voteIds }), getTranslations('votes.reader')])
  return withVotes(body, votes, { vote: t('go'), results: t('results') })
}

async function Foot({ article: { id, title, reads, likes, account } }: { article: Readable }) {
  const t = await getTranslations('article')
  return (
    <>
      <ArticleDeeds articleId={id} reactions={{ like: false, favourite: false }} likes={likes}>
        <ShareButton articleId={id} title={title} />
      </ArticleDeeds>
      <p className="mt-4 flex flex-wrap items-center justify-between gap-4">
        <ReadCount articleId={id} followPath={account.followPath} reads={reads} />
        <a
          href={`/a/${id}/report`}
          rel="nofollow"
          className="inline-flex min-h-8 items-center underline underline-offset-4"
        >
          {t('report')}
        </a>
      </p>
    </>
  )
}
