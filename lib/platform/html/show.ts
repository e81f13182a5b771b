import { type CardKind, isCardKind } from './kinds'
import { shownCard, type ShownCard, type ShownPicture } from './show-card'
import { type Element, element, isElement, type Node, parsed, wordsOf, written } from './tree'

export type PictureOf = (id: string) => ShownPicture | null
/** What stands behind a card now; `gone` when it stands no more; null when nobody asked: then its own words are shown. */
export type CardOf = (kind: CardKind, id: string) => ShownCard | 'gone' | null

interface Filling {
  pictureOf: PictureOf
  cardOf: CardOf
}

/** A clean body as a page shows it: pictures with their sizes, cards as they stand now, wide tables in a frame of their own. */
export const shownBody = (clean: string, filling: Filling): string => written(shownNodes(parsed(clean), filling))

const shownNodes = (nodes: readonly Node[], filling: Filling): Node[] =>
  nodes.flatMap((node) => (isElement(node) ? shownElement(node, filling) : [node]))

function shownElement(found: Element, filling: Filling): Node[] {
  const { tagName, properties } = found
  if (tagName === 'img') return shownPicture(found, filling.pictureOf)
  const kind = properties.dataKind
  if (tagName === 'figure' && isCardKind(kind)) {
    const card = filling.cardOf(kind, String(properties.dataId ?? ''))
    return [card ? shownCard(found, card) : found]
  }
  const children = shownNodes(found.children, filling)
  // A caption of a picture that is gone tells of nothing.
  if (tagName === 'figure' && !children.some((node) => isElement(node, 'img'))) return []
  if (tagName === 'table')
    return [element('div', { className: ['table-frame'], tabIndex: 0 }, [{ ...found, children }])]
  if (tagName === 'sup') return [shownNoteMark({ ...found, children })]
  if (tagName === 'li' && typeof properties.id === 'string') return [shownNote({ ...found, children }, properties.id)]
  return [{ ...found, children }]
}

function shownPicture({ properties }: Element, pictureOf: PictureOf): Node[] {
  const found = pictureOf(String(properties.dataMediaId ?? ''))
  if (!found) return []
  const { src, srcset, sizes, width, height, alt } = found
  const words = String(properties.alt ?? '') || alt
  return [element('img', { src, srcset, sizes, alt: words, width, height, loading: 'lazy', decoding: 'async' })]
}

/** The mark gets a name, so that its note can lead back to it. */
function shownNoteMark(mark: Element): Element {
  const [link] = mark.children
  const name = isElement(link, 'a') ? String(link.properties.href).slice('#fn-'.length) : ''
  return { ...mark, properties: { id: `fnref-${name}` } }
}

function shownNote(note: Element, id: string): Element {
  const back = element('a', { className: ['note-back'], href: `#fnref-${id.slice('fn-'.length)}` }, [
    { type: 'text', value: '↩' },
  ])
  const last = note.children.at(-1)
  if (!isElement(last, 'p') || wordsOf(last.children) === '') return { ...note, children: [...note.children, back] }
  const end: Element = { ...last, children: [...last.children, { type: 'text', value: ' ' }, back] }
  return { ...note, children: [...note.children.slice(0, -1), end] }
}
