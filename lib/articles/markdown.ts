import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { sanitizeArticleHtml } from '@/lib/platform/html'
import { element, type Node, parsed, written } from '@/lib/platform/html/tree'
import { blockNodes } from './markdown-in'
import type { Reading } from './markdown-line-in'
import { blockMarks } from './markdown-out'
import { mark, type MarkNode } from './markdown-tree'

const dialect = unified().use(remarkGfm, { singleTilde: false }).use(remarkDirective)
const reader = dialect().use(remarkParse)
const writer = dialect().use(remarkStringify, {
  bullet: '-',
  emphasis: '_',
  fences: true,
  rule: '-',
  resourceLink: true,
})

/**
 * Markdown as a clean body: tables and footnotes as on GitHub; `:::note` (tip, warning, danger), `:::figure`, `:::gallery` and
 * `::article{#id title="…"}` for what Markdown has no sign for. Raw markup in it is left out.
 */
export function markdownToBody(markdown: string): string {
  const source = markdown.replaceAll('\r\n', '\n')
  const { children = [] } = reader.parse(source) as MarkNode
  const reading: Reading = { source, notes: new Map() }
  const nodes = blockNodes(children, reading)
  return sanitizeArticleHtml(written([...nodes, ...footnotes(children, reading)]))
}

/** In the order of their marks; one that no mark leads to stands last, so that its words are kept. */
function footnotes(children: readonly MarkNode[], reading: Reading): Node[] {
  const found = children.filter(({ type }) => type === 'footnoteDefinition')
  for (const { identifier = '' } of found)
    if (!reading.notes.has(identifier)) reading.notes.set(identifier, String(reading.notes.size + 1))
  const items = [...reading.notes].flatMap(([identifier, number]) => {
    const note = found.find((one) => one.identifier === identifier)
    return note ? [element('li', { id: `fn-${number}` }, blockNodes(note.children, reading))] : []
  })
  return items.length > 0 ? [element('ol', { dataKind: 'footnotes' }, items)] : []
}

/** A body as Markdown that `markdownToBody` reads back as the same body. */
export const bodyToMarkdown = (body: string): string =>
  writer.stringify(mark('root', { children: blockMarks(parsed(sanitizeArticleHtml(body))) }) as never)
