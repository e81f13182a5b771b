import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FolderList } from '@/components/media/folder-list'
import type { LibraryActions } from '@/components/media/library-actions'
import { libraryAddresses } from '@/components/media/library-addresses'
import { LibraryRoom } from '@/components/media/library-room'
import { MaterialLibrary } from '@/components/media/material-library'
import { SortLinks } from '@/components/media/sort-links'
import { UnfinishedUploads } from '@/components/media/unfinished-uploads'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { getLibrary, listMaterials, listUploads } from '@/lib/media'
import { type LibraryView, MATERIAL_KINDS, MaterialKind, MaterialSort } from '@/lib/media/contract'
import { ask } from '@/lib/platform/http/page-context'
import * as actions from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ kind?: string; q?: string; folder?: string; sort?: string; cursor?: string }>
}

const LIBRARY: LibraryActions = {
  describe: actions.describeMaterial,
  remove: actions.deleteMaterial,
  removeSome: actions.deleteMaterials,
  move: actions.moveMaterials,
  replace: actions.replaceMaterial,
  addFolder: actions.addFolder,
  renameFolder: actions.renameFolder,
  deleteFolder: actions.deleteFolder,
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('media'))('title') }
}

/** The account's pictures, voices and videos: kinds, folders, search, order, and the room that is left. */
export default async function MaterialsPage({ params, searchParams }: PageProps) {
  const [{ accountId }, { q = '', folder = '', cursor, ...asked }] = [await params, await searchParams]
  const kind = MaterialKind.catch('picture').parse(asked.kind)
  const sort = MaterialSort.catch('newest').parse(asked.sort)
  const [library, page, uploads] = await Promise.all([
    ask('operator', getLibrary, { accountId }),
    ask('operator', listMaterials, { accountId, kind, search: q, folder, sort, cursor }),
    ask('operator', listUploads, { accountId }),
  ])
  const t = await getTranslations('media')
  const at = libraryAddresses(accountId, { kind, q, folder, sort })
  const tabs = MATERIAL_KINDS.map((one) => ({
    href: at({ kind: one, folder: '' }),
    title: t(`kinds.${one}`),
    count: library.counts[one],
    isCurrent: one === kind,
  }))
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <LinkTabs label={t('kinds.label')} tabs={tabs} />
      <div className="grid gap-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Side accountId={accountId} library={library} folder={folder} at={at} />
        <div className="min-w-0 space-y-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <SearchField
              action={`/console/${accountId}/materials`}
              defaultValue={q}
              placeholder={t('search')}
              keep={{ kind, folder, sort }}
            />
            <SortLinks current={sort} hrefOf={(one) => at({ sort: one })} />
          </div>
          <UnfinishedUploads accountId={accountId} uploads={uploads} giveUp={actions.removeUpload} />
          <MaterialLibrary
            accountId={accountId}
            kind={kind}
            materials={page.materials}
            folders={library.folders}
            folderId={folder === '' || folder === 'none' ? null : folder}
            isFiltered={q !== '' || folder !== ''}
            actions={LIBRARY}
          />
          <Pagination
            firstHref={at({})}
            previousHref={cursor ? at({}) : null}
            nextHref={page.nextCursor ? at({ cursor: page.nextCursor }) : null}
          />
        </div>
      </div>
    </>
  )
}

interface SideProps {
  accountId: string
  library: LibraryView
  folder: string
  at: ReturnType<typeof libraryAddresses>
}

/** Folders, and how much room is left. */
function Side({ accountId, library, folder, at }: SideProps) {
  const folders = ['', 'none', ...library.folders.map(({ id }) => id)]
  return (
    <div className="min-w-0 space-y-5">
      <FolderList
        accountId={accountId}
        folders={library.folders}
        current={folder}
        hrefs={Object.fromEntries(folders.map((id) => [id, at({ folder: id })]))}
        actions={LIBRARY}
      />
      <LibraryRoom
        library={library}
        href={`/console/${accountId}/storage`}
        largestHref={at({ sort: 'largest', folder: '', q: '' })}
      />
    </div>
  )
}
