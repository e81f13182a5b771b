import { type Editor, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { picturesIn } from '@/components/media/upload-picture'
import type { MaterialView } from '@/lib/media/contract'
import { pictureContent, PictureNode } from './picture-node'

interface Options {
  body: string
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
export function useArticleEditor({ body, onBody, upload }: Options) {
  const t = useTranslations('articles.editor')
  const held = useRef<Editor | null>(null)
  const latest = useRef({ onBody, upload })
  useEffect(() => {
    latest.current = { onBody, upload }
  })

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
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        link: {
          openOnClick: false,
          defaultProtocol: 'https',
          HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow ugc' },
        },
      }),
      PictureNode,
    ],
    editorProps: {
      attributes: {
        class: 'article-body article-editing',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('body'),
      },
      handlePaste: (_view, event) => place(event.clipboardData),
      handleDrop: (view, event, _slice, moved) =>
        !moved && place(event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
    },
    onUpdate: ({ editor: changed }) => latest.current.onBody(changed.isEmpty ? '' : changed.getHTML()),
  })
  held.current = editor
  return editor
}

export const insertPictures = (editor: Editor, files: File[], upload: Options['upload']): Promise<void> =>
  placePictures(editor, { files, at: editor.state.selection.to, upload })
