import { Node } from '@tiptap/react'

/** The words under a picture or a gallery. */
export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', 0],
})

/** A picture with its words. */
export const CaptionedPicture = Node.create({
  name: 'captioned',
  group: 'block',
  content: 'image caption',
  isolating: true,
  parseHTML: () => [
    { tag: 'figure', getAttrs: (element) => (element.dataset.kind || !element.querySelector('img') ? false : null) },
  ],
  renderHTML: () => ['figure', 0],
})

/** Several pictures side by side, with one line of words for all. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'image+ caption?',
  isolating: true,
  parseHTML: () => [{ tag: 'figure[data-kind="gallery"]', priority: 60 }],
  renderHTML: () => ['figure', { 'data-kind': 'gallery' }, 0],
})
