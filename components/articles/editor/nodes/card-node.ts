import { Node } from '@tiptap/react'
import { type CardKind, isCardKind } from '@/lib/articles/contract'

export interface CardAttributes {
  kind: CardKind
  id: string
  words: string
}

/** Something of the house inside a text. Its words are shown where it cannot be; the page fills it with what it is now. */
export const CardNode = Node.create({
  name: 'card',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    kind: { default: 'article', rendered: false },
    id: { default: '', rendered: false },
    words: { default: '', rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-kind]',
      priority: 55,
      getAttrs: (element) => {
        const { kind, id = '' } = element.dataset
        return isCardKind(kind) ? { kind, id, words: element.textContent.trim() } : false
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { kind, id, words } = node.attrs as CardAttributes
    return ['figure', { 'data-kind': kind, ...(id && { 'data-id': id }) }, ['figcaption', {}, words]]
  },
})
