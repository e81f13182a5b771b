import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

interface Node {
  type: string
  tagName?: string
  value?: string
  properties?: Record<string, unknown>
  children?: Node[]
}

export interface LinePicture {
  alt: string
  width: number | null
  height: number | null
}
/** One line of a body as its writer sees it: a paragraph, heading, item, picture or table, in order. */
export interface Line {
  number: number
  kind: 'text' | 'picture' | 'table' | 'code'
  text: string
  links: { href: string; text: string }[]
  picture: LinePicture | null
  /** Cells row by row; empty but for a table. */
  cells: string[][]
}

const TEXT = new Set(['p', 'h1', 'h2', 'h3', 'li', 'figcaption', 'dt', 'dd', 'summary'])
const parser = unified().use(rehypeParse, { fragment: true })

const textOf = (node: Node): string =>
  node.type === 'text' ? (node.value ?? '') : node.tagName === 'br' ? '\n' : (node.children ?? []).map(textOf).join('')

/** Every element of these names below a node, in order. */
function below(node: Node, names: readonly string[]): Node[] {
  return (node.children ?? []).flatMap((child) => [
    ...(names.includes(child.tagName ?? '') ? [child] : []),
    ...below(child, names),
  ])
}

const size = (value: unknown): number | null => {
  const given = Number(value)
  return Number.isFinite(given) && given > 0 ? given : null
}
const pictureOf = ({ properties = {} }: Node): LinePicture => ({
  alt: typeof properties.alt === 'string' ? properties.alt.trim() : '',
  width: size(properties.width),
  height: size(properties.height),
})
const linksOf = (node: Node) =>
  below(node, ['a']).map((link) => ({ href: String(link.properties?.href ?? ''), text: textOf(link).trim() }))

/** The lines of a body. */
export function linesOf(html: string): Line[] {
  const lines: Line[] = []
  const add = (line: Partial<Line> & Pick<Line, 'kind'>) =>
    lines.push({ text: '', links: [], picture: null, cells: [], ...line, number: lines.length + 1 })

  const visit = (node: Node): void => {
    const name = node.tagName ?? ''
    if (name === 'img') return void add({ kind: 'picture', picture: pictureOf(node) })
    if (name === 'pre') return void add({ kind: 'code', text: textOf(node) })
    if (name === 'table') {
      const cells = below(node, ['tr']).map((row) => below(row, ['td', 'th']).map((cell) => textOf(cell).trim()))
      return void add({ kind: 'table', text: cells.flat().join(' '), links: linksOf(node), cells })
    }
    const isLine = TEXT.has(name) && below(node, ['p', 'ul', 'ol', 'pre', 'table']).length === 0
    if (!isLine) return (node.children ?? []).forEach(visit)
    const text = textOf(node).trim()
    if (text !== '') add({ kind: 'text', text, links: linksOf(node) })
    for (const image of below(node, ['img'])) visit(image)
  }
  visit(parser.parse(html) as Node)
  return lines
}
