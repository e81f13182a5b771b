'use client'
import type { Editor } from '@tiptap/react'
import { useRef, useState } from 'react'
import { type MaterialView, PICTURE_TYPES } from '@/lib/media/contract'
import { CardChooser, type CardChoosing } from './card-chooser'
import { insertCard, insertGallery } from './commands'
import type { Choosing } from './inserts'
import { insertPictures } from './use-article-editor'

interface Around {
  accountId: string
  editor: Editor | null
  upload: (file: File) => Promise<MaterialView | null>
}

/** What must be chosen before it can be put in: pictures by the system's window, cards by ours. */
export function useChoosing({ accountId, editor, upload }: Around) {
  const [card, setCard] = useState<CardChoosing | null>(null)
  const files = useRef<HTMLInputElement>(null)
  const wanted = useRef<'picture' | 'gallery'>('picture')

  const choose = (what: Choosing) => {
    if (what !== 'picture' && what !== 'gallery') return setCard(what)
    wanted.current = what
    files.current?.click()
  }
  const take = async (chosen: File[]) => {
    if (!editor || chosen.length === 0) return
    if (wanted.current === 'picture') return insertPictures(editor, chosen, upload)
    const made: MaterialView[] = []
    for (const file of chosen) {
      const one = await upload(file)
      if (one) made.push(one)
    }
    if (made.length > 0 && !editor.isDestroyed)
      insertGallery(
        editor,
        made.map(({ picture }) => picture),
      )
  }
  const dialogs = (
    <>
      <input
        ref={files}
        type="file"
        accept={PICTURE_TYPES.join(',')}
        multiple
        hidden
        onChange={({ target }) => {
          void take([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <CardChooser
        accountId={accountId}
        kind={card}
        onClose={() => setCard(null)}
        onChoose={(chosen) => [editor && insertCard(editor, chosen), setCard(null)]}
      />
    </>
  )
  return { choose, dialogs }
}
