import { type Element, element, isElement, type Node, wordsOf } from './tree'

/** Whether the place is already inside a table, a callout or the footnotes: one frame holds no other. */
export type Inside = boolean
/** The one form of an element; `inner` forms what it holds. */
export type Shape = (
  found: Element,
  inside: Inside,
  inner: (nodes: readonly Node[], inside: Inside) => Node[],
) => Node[]

const INLINE = new Set(['strong', 'em', 'u', 's', 'a', 'code', 'br', 'sup'])

/** Whether a node stands in a line of text. */
export const isInline = (node: Node): boolean =>
  node.type === 'text' || (isElement(node) && INLINE.has(node.tagName) && node.children.every(isInline))

/** Only what stands in a line; of blocks their words. */
export const inlineOnly = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (isInline(node) ? [node] : isElement(node) ? inlineOnly(node.children) : []))

/** Lines that stand free become paragraphs; free white space goes. */
export function asBlocks(nodes: readonly Node[]): Node[] {
  const blocks: Node[] = []
  let line: Node[] = []
  const end = () => {
    if (wordsOf(line).trim() !== '') blocks.push(element('p', {}, line))
    line = []
  }
  for (const node of nodes) {
    if (isInline(node)) line.push(node)
    else {
      end()
      blocks.push(node)
    }
  }
  end()
  return blocks
}
