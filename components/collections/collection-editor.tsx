'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { OwnCollection } from '@/lib/collections/contract'
import type { Entry } from './entry'
import { OfferedArticles } from './offered-articles'
import { OrderedArticles } from './ordered-articles'

interface Props {
  accountId: string
  collection: OwnCollection
  /** The account's newest published articles, or those that a search found. */
  offered: readonly Entry[]
  save: FormAction
  remove: FormAction
}

/** A series on the desk: name, introduction, and the order of its articles, saved together. */
export function CollectionEditor({ accountId, collection, offered, save, remove }: Props) {
  const t = useTranslations('collections')
  const router = useRouter()
  const [entries, setEntries] = useState<readonly Entry[]>(collection.articles)
  const [isEnding, setEnding] = useState(false)
  const ids = { accountId, collectionId: collection.id }
  const done = () => {
    notifyDone({ text: t('saved') })
    router.refresh()
  }
  return (
    <div className="grid gap-6 lg:grid-cols-[1fr_22rem]">
      <ActionForm
        name={`collection-${collection.id}`}
        action={save}
        hidden={{ ...ids, version: collection.version }}
        draft={false}
        submitLabel={collection.mayWrite ? t('save') : undefined}
        secondary={<Ways collection={collection} onDelete={() => setEnding(true)} />}
        onDone={done}
      >
        <TextField
          name="title"
          label={t('name')}
          help={t('nameHelp', { limit: collection.limits.title })}
          defaultValue={collection.title}
          isRequired
        />
        <TextArea name="intro" label={t('intro')} help={t('introHelp')} defaultValue={collection.intro} rows={3} />
        {entries.map(({ id }) => (
          <input key={id} type="hidden" name="articleIds[]" value={id} />
        ))}
        <OrderedArticles entries={entries} mayWrite={collection.mayWrite} onChange={setEntries} />
      </ActionForm>
      {collection.mayWrite ? (
        <Card title={t('add')}>
          <OfferedArticles
            offered={offered.filter(({ id }) => entries.every((entry) => entry.id !== id))}
            onAdd={(entry) => setEntries([...entries, entry])}
          />
        </Card>
      ) : null}
      <ConfirmDialog
        isOpen={isEnding}
        onClose={() => setEnding(false)}
        title={t('deleteTitle')}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={() => remove(ids)}
      >
        {t('deleteText', { title: collection.title })}
      </ConfirmDialog>
    </div>
  )
}

/** Beside the save: the page that readers see, and the end of the series. */
function Ways({ collection, onDelete }: { collection: OwnCollection; onDelete: () => void }) {
  const t = useTranslations('collections')
  return (
    <>
      <a href={`/c/${collection.id}`} className="inline-flex min-h-10 items-center text-link underline">
        {t('open')}
      </a>
      {collection.mayWrite ? (
        <Button variant="danger-soft" icon={<Trash2 size={16} aria-hidden />} onPress={onDelete}>
          {t('delete')}
        </Button>
      ) : null}
    </>
  )
}
