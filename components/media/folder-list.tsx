'use client'
import { Folder, FolderPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { FolderView } from '@/lib/media/contract'
import { FolderDialog } from './folder-dialog'
import { folderPaths } from './folder-paths'
import type { LibraryActions } from './library-actions'

interface FolderListProps {
  accountId: string
  folders: readonly FolderView[]
  /** The folder that is open, `none`, or empty for all. */
  current: string
  /** The address of everything, of what lies in no folder, and of each folder. */
  hrefs: Readonly<Record<string, string>>
  actions: Pick<LibraryActions, 'addFolder' | 'renameFolder' | 'deleteFolder'>
}

/** The folders of the library: a column beside the materials, on a phone a line that is pushed sideways. */
export function FolderList({ accountId, folders, current, hrefs, actions }: FolderListProps) {
  const t = useTranslations('media.library')
  const [isOpen, setOpen] = useState(false)
  const open = folders.find(({ id }) => id === current) ?? null
  return (
    <div className="min-w-0 space-y-3">
      <nav aria-label={t('folders')} className="flex gap-1 overflow-x-auto lg:block lg:space-y-0.5">
        <FolderLink href={hrefs[''] ?? ''} name={t('all')} isCurrent={current === ''} />
        <FolderLink href={hrefs.none ?? ''} name={t('noFolder')} isCurrent={current === 'none'} />
        {folderPaths(folders).map(({ id, name, count, depth }) => (
          <FolderLink
            key={id}
            href={hrefs[id] ?? ''}
            name={name}
            count={count}
            isInside={depth === 1}
            isCurrent={current === id}
          />
        ))}
      </nav>
      <Button size="sm" variant="tertiary" icon={<FolderPlus size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t('folderButton')}
      </Button>
      <FolderDialog
        accountId={accountId}
        folders={folders}
        current={open}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        allHref={hrefs[''] ?? ''}
        actions={actions}
      />
    </div>
  )
}

interface FolderLinkProps {
  href: string
  name: string
  count?: number
  isInside?: boolean
  isCurrent: boolean
}

function FolderLink({ href, name, count, isInside = false, isCurrent }: FolderLinkProps) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={cx(
        'flex min-h-9 max-w-56 shrink-0 items-center gap-2 rounded-md px-2.5 text-sm lg:max-w-none',
        isInside && 'lg:ml-5',
        isCurrent ? 'bg-accent-soft font-medium text-accent-soft-foreground' : 'hover:bg-surface-hover',
      )}
    >
      <Folder size={16} aria-hidden className="shrink-0" />
      <span className="truncate">{name}</span>
      {count === undefined ? null : <span className="tabular ml-auto text-xs">{count}</span>}
    </Link>
  )
}
