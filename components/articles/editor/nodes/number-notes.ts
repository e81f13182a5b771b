import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'

interface Found {
  marks: { at: number; name: string }[]
  notes: DocumentNode[]
  list: { from: number; to: number } | null
}

function found(doc: DocumentNode): Found {
  const seen: Found = { marks: [], notes: [], list: null }
  doc.descendants((node, at) => {
    if (node.type.name === 'noteMark') seen.marks.push({ at, name: String(node.attrs.name) })
    if (node.type.name !== 'footnotes') return true
    seen.list = { from: at, to: at + node.nodeSize }
    node.forEach((note) => seen.notes.push(note))
    return false
  })
  return seen
}

/** Footnotes count from 1 in the order of their marks; a note whose mark is gone goes with it, and comes back with it. */
export const numberedNotes = () =>
  new Plugin({
    appendTransaction: (changes, _before, state) =>
      changes.some(({ docChanged }) => docChanged) ? renumbered(state) : null,
  })

function renumbered({ doc, schema, tr }: EditorState): Transaction | null {
  const { marks, notes, list } = found(doc)
  const order = [...new Set(marks.map(({ name }) => name))]
  const isInOrder =
    order.every((name, n) => name === String(n + 1)) &&
    notes.length === order.length &&
    notes.every((note, n) => note.attrs.name === String(n + 1))
  if (isInOrder) return null

  const { note: type, footnotes, paragraph } = schema.nodes
  if (!type || !footnotes || !paragraph) return null
  const kept = order.map((name, n) => {
    const known = notes.find((note) => note.attrs.name === name)
    return type.create({ name: String(n + 1) }, known ? known.content : paragraph.create())
  })
  for (const { at, name } of marks) tr.setNodeAttribute(at, 'name', String(order.indexOf(name) + 1))
  const written = kept.length > 0 ? [footnotes.create(null, kept)] : []
  if (list) tr.replaceWith(list.from, list.to, written)
  else tr.insert(doc.content.size, written)
  return tr
}
