import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ReaderHead } from '@/components/inbox/reader-head'
import { NativeEmpty, NativeLinkButton } from '@/components/ui/native'
import { RelativeTime } from '@/components/ui/relative-time'
import { listFavourites } from '@/lib/articles'
import { ask } from '@/lib/platform/http/page-context'

interface PageProps {
  searchParams: Promise<{ before?: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('article.favourites'))('title') }
}

/** The articles that a reader keeps, newest first. */
export default async function FavouritesPage({ searchParams }: PageProps) {
  const { before } = await searchParams
  const { articles, next } = await ask('subscriber', listFavourites, { before })
  const t = await getTranslations('article.favourites')
  return (
    <>
      <ReaderHead title={t('title')} back="/m/me" />
      {articles.length === 0 ? <NativeEmpty title={t('none')}>{t('noneText')}</NativeEmpty> : null}
      <ul className="divide-y divide-separator">
        {articles.map(({ id, title, state, publishedAt }) => (
          <li key={id}>
            <Link href={`/a/${id}`} className="block px-4 py-4 hover:bg-surface-hover">
              <span className="block font-medium break-words">{title}</span>
              <span className="block text-sm text-muted">
                {state === 'published' ? <RelativeTime at={publishedAt} /> : t(state)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="p-4">
          <NativeLinkButton href={`/m/me/favourites?before=${encodeURIComponent(next)}`} rel="next" className="w-full">
            {t('older')}
          </NativeLinkButton>
        </p>
      ) : null}
    </>
  )
}
