import { element, type Node, textNode } from '@/lib/platform/html/tree'
import { type MarkNode, SIZES, UNDERLINED } from './markdown-tree'

/** A text being read: itself, and the numbers that its footnotes were given so far. */
export interface Reading {
  source: string
  notes: Map<string, string>
}

type Read = (node: MarkNode, reading: Reading) => Node[]

/** What stands in a line of Markdown as elements of ours. */
export const lineNodes = (marks: readonly MarkNode[] | undefined, reading: Reading): Node[] =>
  (marks ?? []).flatMap((node) => (LINE[node.type] ?? nothing)(node, reading))

/** A node as it was written. */
export const sourceOf = ({ position }: MarkNode, { source }: Reading): string =>
  source.slice(position?.start.offset, position?.end.offset)

const nothing: Read = () => []
const wrapped =
  (tagName: string): Read =>
  (node, reading) => [element(tagName, {}, lineNodes(node.children, reading))]

const LINE: Record<string, Read> = {
  text: ({ value = '' }) => [textNode(value)],
  strong: wrapped('strong'),
  emphasis: wrapped('em'),
  delete: wrapped('s'),
  break: () => [element('br', {})],
  inlineCode: ({ value = '' }) => [element('code', {}, [textNode(value)])],
  link: (node, reading) => [element('a', { href: node.url }, lineNodes(node.children, reading))],
  image: readPicture,
  footnoteReference: ({ identifier = '' }, { notes }) => {
    const number = notes.get(identifier) ?? String(notes.size + 1)
    notes.set(identifier, number)
    return [element('sup', {}, [element('a', { href: `#fn-${number}` }, [textNode(number)])])]
  },
  // A colon in a line is a colon unless it begins something of ours.
  textDirective: (node, reading) =>
    node.name === UNDERLINED ? wrapped('u')(node, reading) : [textNode(sourceOf(node, reading))],
  html: ({ value = '' }) => (/^<br\s*\/?>$/i.test(value) ? [element('br', {})] : []),
}

function readPicture({ url, alt, title }: MarkNode): Node[] {
  const [, width, height] = SIZES.exec(title ?? '') ?? []
  return [element('img', { src: url, alt: alt ?? '', width, height })]
}
