import { Library } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { NewCollection } from '@/components/collections/new-collection'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { listCollections } from '@/lib/collections'
import { ask } from '@/lib/platform/http/page-context'
import { create } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('collections'))('title') }
}

/** The account's series (E16). */
export default async function CollectionsPage({ params }: PageProps) {
  const { accountId } = await params
  const { collections, mayWrite } = await ask('operator', listCollections, { accountId })
  const t = await getTranslations('collections')
  const begin = mayWrite ? <NewCollection accountId={accountId} create={create} /> : null
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} actions={collections.length > 0 ? begin : null} />
      {collections.length === 0 ? (
        <EmptyState icon={<Library size={28} strokeWidth={1.5} />} title={t('empty')} action={begin}>
          {t('emptyAbout')}
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {collections.map(({ id, title, intro, articles, followers, changedAt }) => (
            <li key={id}>
              <Link
                href={`/console/${accountId}/collections/${id}`}
                className="block rounded-lg border border-border bg-surface p-4 hover:bg-surface-hover"
              >
                <span className="block font-medium break-words">{title}</span>
                {intro ? <span className="line-clamp-2 text-sm text-muted">{intro}</span> : null}
                <span className="tabular mt-1 flex flex-wrap gap-x-3 text-xs text-muted">
                  <span>{t('articles', { count: articles })}</span>
                  <span>{t('followers', { count: followers })}</span>
                  <RelativeTime at={changedAt} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
