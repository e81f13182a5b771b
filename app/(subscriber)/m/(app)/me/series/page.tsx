import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ReaderHead } from '@/components/inbox/reader-head'
import { NativeEmpty } from '@/components/ui/native'
import { RelativeTime } from '@/components/ui/relative-time'
import { listFollowedCollections } from '@/lib/collections'
import { ask } from '@/lib/platform/http/page-context'

export async function generateMetadata() {
  return { title: (await getTranslations('collections.reader'))('followed') }
}

/** The series that a reader follows; those with something new first (E16). */
export default async function SeriesPage() {
  const collections = await ask('subscriber', listFollowedCollections, {})
  const t = await getTranslations('collections.reader')
  return (
    <>
      <ReaderHead title={t('followed')} back="/m/me" />
      {collections.length === 0 ? <NativeEmpty title={t('none')}>{t('noneText')}</NativeEmpty> : null}
      <ul className="divide-y divide-separator">
        {collections.map(({ id, title, accountName, articles, fresh, newest }) => (
          <li key={id}>
            <Link href={`/c/${id}`} className="block px-4 py-4 hover:bg-surface-hover">
              <span className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 font-medium break-words">{title}</span>
                {fresh > 0 ? (
                  <span className="tabular shrink-0 text-sm font-medium text-danger">
                    {t('fresh', { count: fresh })}
                  </span>
                ) : null}
              </span>
              <span className="block text-sm text-muted">
                {accountName} · {t('count', { count: articles })}
              </span>
              {newest ? (
                <span className="mt-1 block text-sm text-muted">
                  {newest.title} · <RelativeTime at={newest.at} />
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
