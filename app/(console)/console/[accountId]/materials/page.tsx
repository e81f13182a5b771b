import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MaterialGrid } from '@/components/media/material-grid'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listMaterials } from '@/lib/media'
import { ask } from '@/lib/platform/http/page-context'
import { deleteMaterial, describeMaterial } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ q?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('media'))('title') }
}

export default async function MaterialsPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { q = '', cursor }] = [await params, await searchParams]
  const page = await ask('operator', listMaterials, { accountId, search: q, cursor })
  const t = await getTranslations('media')
  const here = `/console/${accountId}/materials`
  const search: Record<string, string> = q ? { q } : {}
  const first = q ? `${here}?${new URLSearchParams(search)}` : here
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      {page.total > 0 || q ? <SearchField action={here} defaultValue={q} placeholder={t('search')} /> : null}
      <MaterialGrid
        accountId={accountId}
        materials={page.materials.filter((material) => material.kind === 'picture')}
        isSearch={q !== ''}
        describe={describeMaterial}
        remove={deleteMaterial}
      />
      <Pagination
        firstHref={first}
        previousHref={cursor ? first : null}
        nextHref={page.nextCursor ? `${here}?${new URLSearchParams({ ...search, cursor: page.nextCursor })}` : null}
      />
    </>
  )
}
