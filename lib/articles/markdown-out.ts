import { type Element, findAll, isElement, type Node, wordsOf } from '@/lib/platform/html/tree'
import { isCardKind } from './contract'
import { tableMark } from './markdown-table-out'
import { mark, type MarkNode, UNDERLINED } from './markdown-tree'

const HEADINGS: Record<string, number> = { h2: 2, h3: 3 }
const LINE: Record<string, string> = { strong: 'strong', em: 'emphasis', s: 'delete' }

/** The blocks of a clean body as a tree of Markdown. */
export const blockMarks = (nodes: readonly Node[]): MarkNode[] => nodes.flatMap(blockMark)

function blockMark(node: Node): MarkNode[] {
  if (!isElement(node))
    return node.type === 'text' && node.value.trim() ? [mark('paragraph', { children: lineMarks([node]) })] : []
  const { tagName, children, properties } = node
  const depth = HEADINGS[tagName]
  if (depth) return [mark('heading', { depth, children: lineMarks(children) })]
  return (BLOCKS[tagName] ?? paragraph)(children, properties, node)
}

type Write = (children: Node[], properties: Element['properties'], found: Element) => MarkNode[]

const paragraph: Write = (children, _properties, found) => [
  mark('paragraph', { children: lineMarks(found.tagName === 'p' ? children : [found]) }),
]
const picture = (found: Element): MarkNode => mark('paragraph', { children: [pictureMark(found)] })
const directive = (name: string, children: MarkNode[], attributes?: Record<string, string>): MarkNode =>
  mark('containerDirective', { name, attributes, children })

const BLOCKS: Record<string, Write> = {
  p: paragraph,
  blockquote: (children) => [mark('blockquote', { children: blockMarks(children) })],
  ul: (children) => [listMark(children, false)],
  ol: (children, { dataKind }) => (dataKind === 'footnotes' ? noteMarks(children) : [listMark(children, true)]),
  hr: () => [mark('thematicBreak')],
  img: (_children, _properties, found) => [picture(found)],
  pre: (children) => [mark('code', { lang: languageOf(children), value: wordsOf(children) })],
  table: (_children, _properties, found) => [tableMark(found, { blockMarks, lineMarks })],
  aside: (children, { dataTone }) => [directive(String(dataTone), blockMarks(children))],
  figure: (children, properties, found) => [figureMark(children, properties, found)],
}

function figureMark(children: Node[], { dataKind: kind, dataId: id }: Element['properties'], found: Element): MarkNode {
  if (isCardKind(kind)) {
    // As an attribute: in a label its signs would be read as marks.
    const attributes = { ...(id && { id: String(id) }), title: wordsOf(children) }
    return mark('leafDirective', { name: kind, attributes, children: [] })
  }
  const caption = children.find((node): node is Element => isElement(node) && node.tagName === 'figcaption')
  const words = caption ? [mark('paragraph', { children: lineMarks(caption.children) })] : []
  return directive(kind === 'gallery' ? 'gallery' : 'figure', [...findAll([found], 'img').map(picture), ...words])
}

const listMark = (items: readonly Node[], ordered: boolean): MarkNode =>
  mark('list', {
    ordered,
    spread: false,
    children: items
      .filter((item) => isElement(item))
      .map((item) => mark('listItem', { spread: false, children: blockMarks(item.children) })),
  })

const noteMarks = (notes: readonly Node[]): MarkNode[] =>
  notes
    .filter((note) => isElement(note))
    .map((note) => {
      const identifier = String(note.properties.id ?? '').replace(/^fn-/, '')
      return mark('footnoteDefinition', { identifier, label: identifier, children: blockMarks(note.children) })
    })

function languageOf(children: readonly Node[]): string | null {
  const [code] = findAll(children, 'code')
  const [name] = [code?.properties.className].flat()
  return typeof name === 'string' ? name.replace(/^language-/, '') : null
}

/** What stands in a line. */
export const lineMarks = (nodes: readonly Node[]): MarkNode[] => nodes.flatMap(lineMark)

function lineMark(node: Node): MarkNode[] {
  if (node.type === 'text') return node.value ? [mark('text', { value: node.value })] : []
  if (!isElement(node)) return []
  const { tagName, properties, children } = node
  const type = LINE[tagName]
  if (type) return [mark(type, { children: lineMarks(children) })]
  if (tagName === 'br') return [mark('break')]
  if (tagName === 'img') return [pictureMark(node)]
  if (tagName === 'code') return [mark('inlineCode', { value: wordsOf(children) })]
  if (tagName === 'u') return [mark('textDirective', { name: UNDERLINED, children: lineMarks(children) })]
  if (tagName === 'a') return [mark('link', { url: String(properties.href ?? ''), children: lineMarks(children) })]
  if (tagName !== 'sup') return lineMarks(children)
  const identifier = String(findAll(children, 'a')[0]?.properties.href ?? '').slice('#fn-'.length)
  return identifier ? [mark('footnoteReference', { identifier, label: identifier })] : lineMarks(children)
}

function pictureMark({ properties: { src, alt, width, height } }: Element): MarkNode {
  const title = width && height ? `${String(width)}×${String(height)}` : null
  return mark('image', { url: String(src ?? ''), alt: String(alt ?? ''), title })
}
