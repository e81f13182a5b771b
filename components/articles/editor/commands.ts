import type { Editor } from '@tiptap/react'
import type { PictureView } from '@/lib/media/contract'
import type { CardAttributes } from './nodes/card-node'
import { pictureContent } from './picture-node'

/** A mark where one writes, and its note at the text's end, in which one goes on writing. */
export function insertFootnote(editor: Editor): void {
  // A name that no note has: the numbering gives it its number and its note.
  const isIn = editor
    .chain()
    .focus()
    .insertContent({ type: 'noteMark', attrs: { name: 'new' } })
    .run()
  if (!isIn) return
  const { doc, selection } = editor.state
  let number = 0
  doc.nodesBetween(0, selection.to, (node) => void (number += node.type.name === 'noteMark' ? 1 : 0))
  doc.descendants((node, at) => {
    if (node.type.name === 'note' && node.attrs.name === String(number))
      editor
        .chain()
        .focus()
        .setTextSelection(at + node.nodeSize - 2)
        .run()
    return node.type.name !== 'note'
  })
}

export const insertCard = (editor: Editor, attrs: CardAttributes): void =>
  void editor.chain().focus().insertContent({ type: 'card', attrs }).run()

export const insertGallery = (editor: Editor, pictures: readonly PictureView[]): void =>
  void editor
    .chain()
    .focus()
    .insertContent({ type: 'gallery', content: [...pictures.map(pictureContent), { type: 'caption' }] })
    .run()

/** Gives the chosen picture a line of words beneath it, and goes there. */
export function addCaption(editor: Editor): void {
  const { from, to } = editor.state.selection
  const picture = editor.state.doc.nodeAt(from)
  if (picture?.type.name !== 'image') return
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, { type: 'captioned', content: [picture.toJSON(), { type: 'caption' }] })
    .setTextSelection(from + picture.nodeSize + 2)
    .run()
}
