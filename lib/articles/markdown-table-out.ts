import { type Element, findAll, isElement, type Node } from '@/lib/platform/html/tree'
import { mark, type MarkNode } from './markdown-tree'

interface Writers {
  blockMarks: (nodes: readonly Node[]) => MarkNode[]
  lineMarks: (nodes: readonly Node[]) => MarkNode[]
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter((cell): cell is Element => isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th'))

/** A plain table as Markdown's own, any other as rows and cells that are named. */
export function tableMark(table: Element, writers: Writers): MarkNode {
  const rows = findAll([table], 'tr')
  return isPlain(table, rows) ? plainTable(rows, writers) : namedTable(rows, writers)
}

/** One row of headings above rows of the same length; each cell one line of text. */
function isPlain(table: Element, rows: readonly Element[]): boolean {
  const [head, ...others] = rows
  if (!head || others.length === 0 || findAll([table], 'thead').flatMap(({ children }) => children).length !== 1)
    return false
  const width = cellsOf(head).length
  return (
    others.every((row) => cellsOf(row).length === width && cellsOf(row).every(({ tagName }) => tagName === 'td')) &&
    rows.flatMap(cellsOf).every(isLine)
  )
}

function isLine({ properties, children }: Element): boolean {
  const [line, ...more] = children
  const isSpanned = 'colSpan' in properties || 'rowSpan' in properties
  if (isSpanned || more.length > 0 || !isElement(line) || line.tagName !== 'p') return false
  return ['br', 'img', 'sup'].every((name) => findAll(line.children, name).length === 0)
}

const plainTable = (rows: readonly Element[], { lineMarks }: Writers): MarkNode =>
  mark('table', {
    children: rows.map((row) =>
      mark('tableRow', {
        children: cellsOf(row).map((cell) => mark('tableCell', { children: lineMarks(cell.children) })),
      }),
    ),
  })

const namedTable = (rows: readonly Element[], { blockMarks }: Writers): MarkNode => {
  const cell = ({ tagName, properties, children }: Element): MarkNode =>
    mark('containerDirective', {
      name: tagName === 'th' ? 'head' : 'cell',
      attributes: {
        ...('colSpan' in properties && { colspan: String(properties.colSpan) }),
        ...('rowSpan' in properties && { rowspan: String(properties.rowSpan) }),
      },
      children: blockMarks(children),
    })
  const row = (found: Element): MarkNode =>
    mark('containerDirective', { name: 'row', attributes: {}, children: cellsOf(found).map(cell) })
  return mark('containerDirective', { name: 'table', attributes: {}, children: rows.map(row) })
}
