import { Node } from '@tiptap/react'
import { isCalloutTone } from '@/lib/articles/contract'

/** What may stand in a callout or in a cell of a table. */
export const INNER_BLOCKS = '(paragraph | bulletList | orderedList | image | codeBlock)+'

/** A box beside the text: a note, a tip, a warning, a danger. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: INNER_BLOCKS,
  defining: true,
  addAttributes: () => ({
    tone: {
      default: 'note',
      parseHTML: (element: HTMLElement) => (isCalloutTone(element.dataset.tone) ? element.dataset.tone : 'note'),
      renderHTML: ({ tone }: { tone?: string }) => ({ 'data-tone': tone }),
    },
  }),
  parseHTML: () => [{ tag: 'aside[data-kind="callout"]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-kind': 'callout', ...HTMLAttributes }, 0],
})
