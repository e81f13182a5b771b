import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CollectionEditor } from '@/components/collections/collection-editor'
import { PageHeader } from '@/components/ui/page-header'
import { listPublished } from '@/lib/articles'
import { getOwnCollection } from '@/lib/collections'
import { ask } from '@/lib/platform/http/page-context'
import { remove, save } from '../actions'

interface PageProps {
  params: Promise<{ accountId: string; collectionId: string }>
  searchParams: Promise<{ q?: string }>
}

const OFFERED = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('collections'))('editTitle') }
}

/** One series: its name, introduction, and its articles in order. */
export default async function CollectionPage({ params, searchParams }: PageProps) {
  const [{ accountId, collectionId }, { q = '' }] = [await params, await searchParams]
  const [collection, published, t] = await Promise.all([
    ask('operator', getOwnCollection, { accountId, collectionId }),
    ask('operator', listPublished, { accountId, search: q, limit: OFFERED }),
    getTranslations('collections'),
  ])
  const offered = published.articles
    .filter(({ state }) => state === 'published')
    .map(({ id, title, state }) => ({ id, title, state }))
  return (
    <>
      <p className="mb-2">
        <a
          href={`/console/${accountId}/collections`}
          className="inline-flex min-h-8 items-center text-sm text-link underline"
        >
          {t('title')}
        </a>
      </p>
      <PageHeader title={collection.title} description={t('editAbout')} />
      <CollectionEditor
        key={collection.version}
        accountId={accountId}
        collection={collection}
        offered={offered}
        save={save}
        remove={remove}
      />
    </>
  )
}
