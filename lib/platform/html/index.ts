import { cleaned, pictureIdOf } from './clean'
import { type CardKind, isCardKind } from './kinds'
import { shaped } from './shape'
import { type CardOf, type PictureOf, shownBody } from './show'
import { findAll, isElement, type Node, parsed, wordsOf, written } from './tree'

export type { CardKind } from './kinds'
export type { CardOf } from './show'
export type { ShownCard, ShownPicture } from './show-card'

/**
 * Keeps what the editor can make and nothing else, each element in its one form; pictures only from our own materials, links
 * only to http(s) and to this site. Applied when a body is taken in and again when it is shown. Applying it twice changes nothing more.
 */
export function sanitizeArticleHtml(html: string): string {
  let clean = cleanOnce(html)
  // Where a dropped element held apart two that may not nest, the parser ends the outer one only when it reads the result.
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const again = cleanOnce(clean)
    if (again === clean) return clean
    clean = again
  }
  return clean
}

const MOST_PASSES = 6
const cleanOnce = (html: string): string => written(shaped(parsed(cleaned(html))))

/** The body as a page shows it: sanitised anew, pictures with their sizes, loaded when they come near, cards filled. */
export const renderArticleHtml = (html: string, pictureOf: PictureOf, cardOf: CardOf = () => null): string =>
  shownBody(sanitizeArticleHtml(html), { pictureOf, cardOf })

/** A clean body without some of its pictures. */
export const withoutPictures = (html: string, ids: readonly string[]): string =>
  sanitizeArticleHtml(written(without(parsed(html), ids)))

const without = (nodes: readonly Node[], ids: readonly string[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node]
    if (node.tagName === 'img' && ids.includes(pictureIdOf(node.properties.src) ?? '')) return []
    return [{ ...node, children: without(node.children, ids) }]
  })

const LINE_ENDS = new Set(['p', 'h2', 'h3', 'li', 'blockquote', 'figcaption', 'pre', 'br', 'tr', 'table'])
const CELLS = new Set(['td', 'th'])

/** The readable text of a body, one line a block; the cells of a row are kept apart. */
export const textOfHtml = (html: string): string =>
  linesOf(parsed(cleaned(html)))
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim()

const linesOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (!isElement(node)) return ''
      if (CELLS.has(node.tagName)) return `${linesOf(node.children).trim()}\t`
      return LINE_ENDS.has(node.tagName) ? `${linesOf(node.children)}\n` : linesOf(node.children)
    })
    .join('')

/** Ids of the pictures that a body shows, in order, each once. */
export const pictureIdsIn = (html: string): string[] => [
  ...new Set(findAll(parsed(cleaned(html)), 'img').flatMap(({ properties }) => pictureIdOf(properties.src) ?? [])),
]

export interface BodyCard {
  kind: CardKind
  id: string
  words: string
}

/** The cards of a clean body, in order. */
export const cardsIn = (html: string): BodyCard[] =>
  findAll(parsed(html), 'figure').flatMap(({ properties, children }) =>
    isCardKind(properties.dataKind)
      ? [{ kind: properties.dataKind, id: String(properties.dataId ?? ''), words: wordsOf(children) }]
      : [],
  )
