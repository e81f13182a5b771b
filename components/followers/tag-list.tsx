'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import { TAG_CHARACTERS, type TagView } from '@/lib/followers/contract'

export interface TagListProps {
  accountId: string
  tags: readonly TagView[]
  create: FormAction
  rename: FormAction
  remove: FormAction
}

/** The account's tags in a dialog: make, rename, delete. */
export function TagList({ accountId, tags, create, rename, remove }: TagListProps) {
  const t = useTranslations('followers.tags')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const done = (text: string) => {
    notifyDone({ text })
    router.refresh()
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('manage')}</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('title')}>
        <div className="space-y-5">
          <p className="text-sm text-muted">{t('about')}</p>
          {tags.length > 0 ? (
            <ul className="divide-y divide-separator">
              {tags.map((tag) => (
                <TagRow key={tag.id} accountId={accountId} tag={tag} rename={rename} remove={remove} onDone={done} />
              ))}
            </ul>
          ) : (
            <p className="text-sm">{t('none')}</p>
          )}
          <ActionForm
            // Empty again after each tag that was made.
            key={tags.length}
            name="new-tag"
            action={create}
            hidden={{ accountId }}
            draft={false}
            submitLabel={t('add')}
            onDone={() => done(t('made'))}
          >
            <TextField name="name" label={t('name')} rule="MSG-8" maxLength={TAG_CHARACTERS} isRequired />
          </ActionForm>
        </div>
      </Dialog>
    </>
  )
}

interface TagRowProps extends Pick<TagListProps, 'accountId' | 'rename' | 'remove'> {
  tag: TagView
  onDone: (text: string) => void
}

function TagRow({ accountId, tag, rename, remove, onDone }: TagRowProps) {
  const t = useTranslations('followers.tags')
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null)
  const key = { accountId, tagId: tag.id }
  const close = () => setOpen(null)
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 grow font-medium break-words">{tag.name}</span>
        <span className="tabular text-sm text-muted">{t('bearers', { count: tag.followers })}</span>
        <Button size="sm" variant="tertiary" onPress={() => setOpen(open === 'rename' ? null : 'rename')}>
          {t('rename')}
        </Button>
        <Button size="sm" variant="danger-soft" onPress={() => setOpen('delete')}>
          {t('delete')}
        </Button>
      </div>
      {open === 'rename' ? (
        <ActionForm
          name={`tag-${tag.id}`}
          action={rename}
          hidden={key}
          draft={false}
          submitLabel={t('rename')}
          onDone={() => {
            close()
            onDone(t('renamed'))
          }}
        >
          <TextField
            name="name"
            label={t('name')}
            defaultValue={tag.name}
            maxLength={TAG_CHARACTERS}
            isRequired
            autoFocus
          />
        </ActionForm>
      ) : null}
      <ConfirmDialog
        isOpen={open === 'delete'}
        onClose={close}
        title={t('deleteTitle', { name: tag.name })}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={async () => {
          const result = await remove(key)
          if (result.ok) onDone(t('delete'))
          return result
        }}
      >
        {t('deleteText', { count: tag.followers })}
      </ConfirmDialog>
    </li>
  )
}
