import { asBlocks, inlineOnly, type Shape } from './blocks'
import { CARD_WORDS, type CardKind, GALLERY, isCardKind, needsId } from './kinds'
import { type Element, element, findAll, isElement, type Node, textNode, wordsOf } from './tree'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A picture with its caption, a gallery, or a card; a figure that is none of them leaves its content. */
export const shapedFigure: Shape = (found, inside, inner) => {
  const { dataKind: kind } = found.properties
  if (inside) return inner(found.children, inside)
  if (isCardKind(kind)) return shapedCard(found, kind)
  const pictures = findAll(found.children, 'img')
  if (pictures.length === 0) return asBlocks(inner(found.children, inside))
  const caption = captionOf(found, inner)
  const rest = asBlocks(inner(found.children.filter(holdsNeither), inside))
  if (kind === GALLERY) return [element('figure', { dataKind: GALLERY }, [...pictures, ...caption]), ...rest]
  const [first, ...others] = pictures
  if (!first) return rest
  return [caption.length > 0 ? element('figure', {}, [first, ...caption]) : first, ...others, ...rest]
}

function holdsNeither(node: Node): boolean {
  if (!isElement(node)) return true
  return node.tagName !== 'figcaption' && findAll([node], 'img').length === 0
}

function captionOf(found: Element, inner: Parameters<Shape>[2]): Element[] {
  const [caption] = findAll(found.children, 'figcaption')
  const words = caption ? trimmed(inlineOnly(inner(caption.children, true))) : []
  return wordsOf(words).trim() === '' ? [] : [element('figcaption', {}, words)]
}

/** Without white space at either end, which no reader sees. */
function trimmed(nodes: Node[]): Node[] {
  const [first, last] = [nodes.at(0), nodes.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

function shapedCard(found: Element, kind: CardKind): Node[] {
  const id = String(found.properties.dataId ?? '')
  const words = [...wordsOf(found.children).replace(/\s+/g, ' ').trim()].slice(0, CARD_WORDS).join('').trim()
  const caption = words ? [textNode(words)] : []
  if (needsId(kind) && !ID.test(id)) return words ? [element('p', {}, caption)] : []
  const named = needsId(kind) ? { dataKind: kind, dataId: id } : { dataKind: kind }
  return [element('figure', named, [element('figcaption', {}, caption)])]
}
