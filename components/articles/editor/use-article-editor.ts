import { type Editor, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { picturesIn } from '@/components/media/upload-picture'
import type { MaterialView } from '@/lib/media/contract'
import { EXTENSIONS } from './extensions'
import { cleanPaste } from './paste'
import { pictureContent } from './picture-node'

interface Options {
  body: string
  /** How many pictures of other sites a paste left behind. */
  onForeign: (pictures: number) => void
  onBody: (html: string) => void
  upload: (file: File) => Promise<MaterialView | null>
}

/** Puts pictures in where they were dropped or pasted, also when the text around that place changed while they went up. */
async function placePictures(
  editor: Editor,
  { files, at, upload }: { files: File[]; at: number; upload: Options['upload'] },
): Promise<void> {
  let place = at
  const follow = ({ transaction }: { transaction: { mapping: { map: (position: number) => number } } }) => {
    place = transaction.mapping.map(place)
  }
  editor.on('transaction', follow)
  for (const file of files) {
    const made = await upload(file)
    if (made && !editor.isDestroyed)
      editor.commands.insertContentAt(Math.min(place, editor.state.doc.content.size), pictureContent(made.picture))
  }
  editor.off('transaction', follow)
}

/** The rich text of an article: exactly the marks that its page shows. */
export function useArticleEditor({ body, onBody, onForeign, upload }: Options) {
  const t = useTranslations('articles.editor')
  const held = useRef<Editor | null>(null)
  const latest = useRef({ onBody, onForeign, upload })
  useEffect(() => {
    latest.current = { onBody, onForeign, upload }
  })

  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tell = () => {
    clearTimeout(waiting.current)
    waiting.current = undefined
    const now = held.current
    if (now && !now.isDestroyed) latest.current.onBody(now.isEmpty ? '' : now.getHTML())
  }
  const place = (data: DataTransfer | null, at?: number): boolean => {
    const files = picturesIn(data)
    const editor = held.current
    if (files.length === 0 || !editor) return false
    void placePictures(editor, { files, at: at ?? editor.state.selection.to, upload: latest.current.upload })
    return true
  }
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    content: body,
    extensions: EXTENSIONS,
    editorProps: {
      attributes: {
        class: 'article-body article-editing',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('body'),
      },
      transformPastedHTML: (html) => {
        const { html: clean, foreignPictures } = cleanPaste(html)
        latest.current.onForeign(foreignPictures)
        return clean
      },
      handlePaste: (_view, event) => !hasWords(event.clipboardData) && place(event.clipboardData),
      handleDrop: (view, event, _slice, moved) =>
        !moved && place(event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
    },
    onUpdate: () => {
      clearTimeout(waiting.current)
      waiting.current = setTimeout(tell, GATHER_MS)
    },
  })
  held.current = editor
  /** What was typed a moment ago is told now, before something asks for the whole text. */
  const flush = () => {
    if (waiting.current !== undefined) flushSync(tell)
  }
  return { editor, flush }
}

/** Writing out a long text takes longer than a key may: it waits until the fingers rest for a moment. */
const GATHER_MS = 150

/** A spreadsheet or a text comes with a picture of itself: then its words are wanted. */
const hasWords = (data: DataTransfer | null): boolean =>
  (new DOMParser().parseFromString(data?.getData('text/html') ?? '', 'text/html').body.textContent ?? '').trim() !== ''

export const insertPictures = (editor: Editor, files: File[], upload: Options['upload']): Promise<void> =>
  placePictures(editor, { files, at: editor.state.selection.to, upload })
