import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ArticleRow } from '@/components/accounts/profile-articles'
import { FollowSeries } from '@/components/collections/follow-series'
import { ClientTexts } from '@/components/texts/client-texts'
import { getCollection } from '@/lib/collections'
import { ask } from '@/lib/platform/http/page-context'
import { markPage } from '@/lib/platform/http/page-mark'

interface PageProps {
  params: Promise<{ collectionId: string }>
}

const load = cache((collectionId: string) => ask('public', getCollection, { collectionId }))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id, title, intro, account } = await load((await params).collectionId)
  const path = `/c/${id}`
  return {
    title: `${title} · ${account.name}`,
    description: intro || undefined,
    alternates: {
      canonical: path,
      types: {
        'application/rss+xml': `${path}/feed.xml`,
        'application/atom+xml': `${path}/atom.xml`,
        'application/feed+json': `${path}/feed.json`,
      },
    },
    openGraph: { type: 'website', url: path, title, description: intro || undefined, siteName: account.name },
  }
}

/** A series of an account's articles in its order, the same for everyone (E16). */
export default async function CollectionPage({ params }: PageProps) {
  const collection = await load((await params).collectionId)
  await markPage({ cache: 'public' })
  const t = await getTranslations('collections.reader')
  const { id, title, intro, account, articles } = collection
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-2xl px-4 py-8 outline-none">
      <p className="text-sm text-muted">
        {t.rich('by', {
          account: () => (
            <a href={account.profilePath} className="font-medium text-link hover:underline">
              {account.name}
            </a>
          ),
        })}
      </p>
      <h1 className="mt-1 text-2xl font-semibold text-balance break-words">{title}</h1>
      {intro ? <p className="mt-3 break-words whitespace-pre-line">{intro}</p> : null}
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <ClientTexts namespaces={['collections']}>
          <FollowSeries collectionId={id} />
        </ClientTexts>
        <span className="tabular text-sm text-muted">{t('count', { count: articles.length })}</span>
      </div>
      {articles.length === 0 ? <p className="mt-8 text-muted">{t('empty')}</p> : null}
      <ol className="mt-4 divide-y divide-separator">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ol>
      <p className="mt-8 flex flex-wrap gap-x-4 border-t border-separator pt-4 text-sm text-muted">
        {t('feeds')}
        {(['feed.xml', 'atom.xml', 'feed.json'] as const).map((feed, at) => (
          <a key={feed} href={`/c/${id}/${feed}`} className="inline-flex min-h-8 items-center underline">
            {['RSS', 'Atom', 'JSON'][at]}
          </a>
        ))}
      </p>
    </main>
  )
}
