import { asBlocks, type Inside, type Shape } from './blocks'
import { FOOTNOTES, LANGUAGE_CLASS, NOTE_NAME } from './kinds'
import { shapedFigure } from './shape-figure'
import { shapedCallout, shapedTable } from './shape-frame'
import { type Element, element, isElement, type Node, textNode, wordsOf } from './tree'

/** Gives every element of a clean tree the one form that the editor, the page and the archive know. Nothing readable is lost. */
export const shaped = (nodes: readonly Node[], inside: Inside = false): Node[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    return (SHAPES[node.tagName] ?? plain)(node, inside, shaped)
  })

const plain: Shape = (found, inside) => [{ ...found, children: shaped(found.children, inside) }]
const unwrapped: Shape = (found, inside) => shaped(found.children, inside)
const asParagraph: Shape = (found, inside) => asBlocks(shaped(found.children, inside))

const SHAPES: Record<string, Shape> = {
  figure: shapedFigure,
  aside: shapedCallout,
  table: shapedTable,
  thead: unwrapped,
  tbody: unwrapped,
  tr: unwrapped,
  th: asParagraph,
  td: asParagraph,
  figcaption: asParagraph,
  ol: shapedOrdered,
  li: (found, inside) => [element('li', {}, shaped(found.children, inside))],
  sup: shapedNoteMark,
  a: shapedLink,
  code: (found) => [element('code', {}, shaped(found.children, true))],
  pre: shapedCode,
}

const noteOf = (href: unknown): string | null =>
  typeof href === 'string' && href.startsWith('#fn-') && NOTE_NAME.test(href.slice(4)) ? href.slice(4) : null

function shapedOrdered(found: Element, inside: Inside): Node[] {
  const isNotes = found.properties.dataKind === FOOTNOTES && !inside
  const notes = isNotes ? found.children.flatMap(shapedNote) : []
  if (notes.length === 0) return [element('ol', {}, shaped(found.children, inside))]
  return [element('ol', { dataKind: FOOTNOTES }, notes)]
}

function shapedNote(item: Node): Element[] {
  if (!isElement(item, 'li')) return []
  const name = String(item.properties.id ?? '').replace(/^fn-/, '')
  const blocks = asBlocks(shaped(item.children, true))
  if (!NOTE_NAME.test(name)) return blocks.length > 0 ? [element('li', {}, blocks)] : []
  return [element('li', { id: `fn-${name}` }, blocks.length > 0 ? blocks : [element('p', {})])]
}

function shapedNoteMark(found: Element, inside: Inside): Node[] {
  const link = found.children.find((node): node is Element => isElement(node, 'a'))
  const name = noteOf(link?.properties.href)
  if (!link || !name) return shaped(found.children, inside)
  return [element('sup', {}, [element('a', { href: `#fn-${name}` }, [textNode(wordsOf(link.children) || '*')])])]
}

function shapedLink(found: Element, inside: Inside): Node[] {
  const children = shaped(found.children, inside)
  return String(found.properties.href ?? '').startsWith('#') ? children : [{ ...found, children }]
}

function shapedCode(found: Element): Node[] {
  const code = found.children.find((node): node is Element => isElement(node, 'code'))
  const language = [code?.properties.className].flat().find((name) => LANGUAGE_CLASS.test(String(name)))
  const text = wordsOf(found.children)
  return [
    element('pre', {}, [element('code', language ? { className: [language] } : {}, text ? [textNode(text)] : [])]),
  ]
}
