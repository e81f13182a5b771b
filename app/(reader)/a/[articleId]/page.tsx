import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ArticleView } from '@/components/articles/article-view'
import { FollowLink } from '@/components/articles/follow-link'
import { ReadCount } from '@/components/articles/read-count'
import { Tombstone, TOMBSTONE_TITLES } from '@/components/articles/tombstone'
import { CorrectedLine } from '@/components/corrections/corrected-line'
import { ClientTexts } from '@/components/texts/client-texts'
import { getPublicArticle } from '@/lib/articles'
import type { PublicArticle } from '@/lib/articles/contract'
import { getCorrectedAt } from '@/lib/corrections'
import { env } from '@/lib/platform/env'
import { ask } from '@/lib/platform/http/page-context'
import { markPage } from '@/lib/platform/http/page-mark'

interface PageProps {
  params: Promise<{ articleId: string }>
}

const load = cache((articleId: string) => ask('public', getPublicArticle, { articleId }))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const article = await load((await params).articleId)
  const t = await getTranslations('article')
  if (article.state !== 'published') {
    return { title: t(TOMBSTONE_TITLES[article.state]), robots: { index: false } }
  }
  const { id, title, summary, account, author, publishedAt, cover } = article
  const images = cover ? [{ url: cover.src, width: cover.width, height: cover.height, alt: cover.alt }] : []
  return {
    title,
    description: summary || undefined,
    alternates: { canonical: `/a/${id}` },
    openGraph: {
      type: 'article',
      url: `/a/${id}`,
      title,
      description: summary,
      siteName: account.name,
      publishedTime: publishedAt,
      authors: [author],
      images,
    },
    twitter: { card: cover ? 'summary_large_image' : 'summary' },
  }
}

/** A published article, the same for everyone who reads it in one language; no one needs to sign in (PUB-6). */
export default async function ArticlePage({ params }: PageProps) {
  const article = await load((await params).articleId)
  const until = article.state === 'published' ? article.account.certifiedUntil : null
  await markPage({
    cache: 'public',
    until: until ?? undefined,
    ...(article.state !== 'published' && { status: 410 }),
  })
  return (
    <main id="content" tabIndex={-1}>
      {article.state === 'published' ? <Published article={article} /> : <Tombstone article={article} />}
    </main>
  )
}

async function Published({ article }: { article: Extract<PublicArticle, { state: 'published' }> }) {
  const t = await getTranslations('article')
  const correctedAt = await ask('public', getCorrectedAt, { articleId: article.id })
  return (
    <>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedFacts(article) }} />
      <ClientTexts namespaces={['article']}>
        <ArticleView
          {...article}
          notes={correctedAt ? <CorrectedLine articleId={article.id} at={correctedAt} /> : null}
          follow={<FollowLink articleId={article.id} followPath={article.account.followPath} />}
          foot={
            <p className="flex flex-wrap items-center justify-between gap-4">
              <ReadCount articleId={article.id} followPath={article.account.followPath} reads={article.reads} />
              <a
                href={`/a/${article.id}/report`}
                rel="nofollow"
                className="inline-flex min-h-8 items-center underline underline-offset-4"
              >
                {t('report')}
              </a>
            </p>
          }
        />
      </ClientTexts>
    </>
  )
}

function linkedFacts({
  id,
  title,
  summary,
  author,
  account,
  publishedAt,
  cover,
}: Extract<PublicArticle, { state: 'published' }>): string {
  const absolute = (path: string) => new URL(path, env.XINTAI_URL).href
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: summary || undefined,
    datePublished: publishedAt,
    mainEntityOfPage: absolute(`/a/${id}`),
    author: { '@type': 'Person', name: author || account.name },
    publisher: { '@type': 'Organization', name: account.name, url: absolute(account.profilePath) },
    image: cover ? absolute(cover.src) : undefined,
  }
  // A title with `</script>` in it must not end the element.
  return JSON.stringify(facts).replaceAll('<', '\\u003c')
}
