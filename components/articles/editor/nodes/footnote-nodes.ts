import { Node } from '@tiptap/react'
import { numberedNotes } from './number-notes'

/** A text with its footnotes at its end. */
export const ArticleDocument = Node.create({ name: 'doc', topNode: true, content: 'block+ footnotes?' })

/** The mark in the text that leads to a footnote. */
export const NoteMark = Node.create({
  name: 'noteMark',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ name: { default: '1', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'sup',
      getAttrs: (element) => {
        const name = element.querySelector('a')?.getAttribute('href')?.replace(/^#fn-/, '')
        return name && element.querySelector('a[href^="#fn-"]') ? { name } : false
      },
    },
  ],
  renderHTML: ({ node }) => {
    const name = String(node.attrs.name)
    return ['sup', {}, ['a', { href: `#fn-${name}` }, name]]
  },
  renderText: () => '',
})

export const Note = Node.create({
  name: 'note',
  content: 'paragraph+',
  addAttributes: () => ({
    name: {
      default: '1',
      parseHTML: (element: HTMLElement) => element.id.replace(/^fn-/, ''),
      renderHTML: ({ name }: { name?: string }) => ({ id: `fn-${name}` }),
    },
  }),
  parseHTML: () => [{ tag: 'li[id^="fn-"]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
})

export const Footnotes = Node.create({
  name: 'footnotes',
  content: 'note+',
  isolating: true,
  parseHTML: () => [{ tag: 'ol[data-kind="footnotes"]', priority: 60 }],
  renderHTML: () => ['ol', { 'data-kind': 'footnotes' }, 0],
  addProseMirrorPlugins: () => [numberedNotes()],
})
