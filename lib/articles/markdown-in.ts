import { element, type Node, textNode, wordsOf } from '@/lib/platform/html/tree'
import { isCalloutTone, isCardKind } from './contract'
import { lineNodes, type Reading, sourceOf } from './markdown-line-in'
import type { MarkNode } from './markdown-tree'

type Read = (node: MarkNode, reading: Reading) => Node[]

/** The blocks of a tree of Markdown as elements of ours; what is not ours keeps its words. */
export const blockNodes = (marks: readonly MarkNode[] | undefined, reading: Reading): Node[] =>
  (marks ?? []).flatMap((node) => (BLOCKS[node.type] ?? nothing)(node, reading))

const nothing: Read = () => []
const wrapped =
  (tagName: string): Read =>
  (node, reading) => [element(tagName, {}, blockNodes(node.children, reading))]

const BLOCKS: Record<string, Read> = {
  paragraph: readParagraph,
  heading: (node, reading) => [element((node.depth ?? 1) < 3 ? 'h2' : 'h3', {}, lineNodes(node.children, reading))],
  blockquote: wrapped('blockquote'),
  list: (node, reading) => [
    element(
      node.ordered ? 'ol' : 'ul',
      {},
      (node.children ?? []).flatMap((item) => readItem(item, reading)),
    ),
  ],
  thematicBreak: () => [element('hr', {})],
  code: ({ lang, value = '' }) => [
    element('pre', {}, [
      element('code', lang ? { className: [`language-${lang.toLowerCase()}`] } : {}, value ? [textNode(value)] : []),
    ]),
  ],
  table: readTable,
  containerDirective: readContainer,
  leafDirective: readCard,
}

/** A picture stands for itself, also where it was written inside a line. */
function readParagraph({ children = [] }: MarkNode, reading: Reading): Node[] {
  const nodes: Node[] = []
  let line: MarkNode[] = []
  const end = () => {
    const words = lineNodes(line, reading)
    if (wordsOf(words).trim() !== '' || words.some((node) => node.type === 'element'))
      nodes.push(element('p', {}, words))
    line = []
  }
  for (const child of children) {
    if (child.type === 'image') {
      end()
      nodes.push(...lineNodes([child], reading))
    } else line.push(child)
  }
  end()
  return nodes
}

function readItem({ children, checked }: MarkNode, reading: Reading): Node[] {
  const blocks = blockNodes(children, reading)
  const [first] = blocks
  if (typeof checked === 'boolean' && first?.type === 'element') first.children.unshift(textNode(checked ? '☑ ' : '☐ '))
  return [element('li', {}, blocks.length > 0 ? blocks : [element('p', {})])]
}

function readTable({ children: rows = [] }: MarkNode, reading: Reading): Node[] {
  const cell = (tagName: string) => (found: MarkNode) =>
    element(tagName, {}, [element('p', {}, lineNodes(found.children, reading))])
  const row = (found: MarkNode, n: number) => element('tr', {}, (found.children ?? []).map(cell(n === 0 ? 'th' : 'td')))
  return [element('table', {}, [element('tbody', {}, rows.map(row))])]
}

const CELLS: Record<string, string> = { head: 'th', cell: 'td' }

function readContainer(node: MarkNode, reading: Reading): Node[] {
  const { name = '', attributes } = node
  const children = blockNodes(node.children, reading)
  if (isCalloutTone(name)) return [element('aside', { dataKind: 'callout', dataTone: name }, children)]
  if (name === 'table') return [element('table', {}, [element('tbody', {}, children)])]
  if (name === 'row') return [element('tr', {}, children)]
  const cell = CELLS[name]
  if (cell)
    return [
      element(
        cell,
        { colSpan: attributes?.colspan ?? undefined, rowSpan: attributes?.rowspan ?? undefined },
        children.length > 0 ? children : [element('p', {})],
      ),
    ]
  if (name !== 'gallery' && name !== 'figure') return children
  const isPicture = (found: Node) => found.type === 'element' && found.tagName === 'img'
  const words = children
    .filter((found) => !isPicture(found))
    .flatMap((found) => (found.type === 'element' ? found.children : [found]))
  const caption = words.length > 0 ? [element('figcaption', {}, words)] : []
  return [
    element('figure', name === 'gallery' ? { dataKind: 'gallery' } : {}, [...children.filter(isPicture), ...caption]),
  ]
}

function readCard(node: MarkNode, reading: Reading): Node[] {
  const { name, attributes, children } = node
  if (!isCardKind(name)) return [element('p', {}, [textNode(sourceOf(node, reading))])]
  const words = attributes?.title ?? wordsOf(lineNodes(children, reading))
  return [element('figure', { dataKind: name, dataId: attributes?.id }, [element('figcaption', {}, [textNode(words)])])]
}
