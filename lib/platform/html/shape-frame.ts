import { asBlocks, type Shape } from './blocks'
import { CALLOUT, CELL_SPAN, isCalloutTone } from './kinds'
import { type Element, element, findAll, isElement, type Node, textNode, wordsOf } from './tree'

/** A callout with its tone; any other aside leaves its content where it stands. */
export const shapedCallout: Shape = (found, inside, inner) => {
  const { dataKind, dataTone } = found.properties
  if (inside || dataKind !== CALLOUT) return asBlocks(inner(found.children, inside))
  const blocks = asBlocks(inner(found.children, true))
  if (blocks.length === 0) return []
  return [element('aside', { dataKind: CALLOUT, dataTone: isCalloutTone(dataTone) ? dataTone : 'note' }, blocks)]
}

/** A table of rows: those at its top that are all headings are its head. One inside another becomes lines of text. */
export const shapedTable: Shape = (found, inside, inner) => {
  const rows = rowsOf(found)
  if (inside) return rows.flatMap(asLine)
  if (rows.length === 0) return []
  const firstOther = rows.findIndex((row) => !cellsOf(row).every(({ tagName }) => tagName === 'th'))
  const heads = firstOther === -1 ? 1 : firstOther
  const part = (name: string, some: Element[]) =>
    some.length > 0
      ? [
          element(
            name,
            {},
            some.map((row) => shapedRow(row, name === 'thead', inner)),
          ),
        ]
      : []
  return [element('table', {}, [...part('thead', rows.slice(0, heads)), ...part('tbody', rows.slice(heads))])]
}

type Inner = Parameters<Shape>[2]

const rowsOf = (table: Element): Element[] =>
  table.children
    .flatMap((node): Node[] => (isElement(node) ? (node.tagName === 'tr' ? [node] : node.children) : []))
    .filter((node): node is Element => isElement(node, 'tr') && cellsOf(node).length > 0)

const cellsOf = (row: Element): Element[] =>
  row.children.filter((node): node is Element => isElement(node, 'td') || isElement(node, 'th'))

const shapedRow = (row: Element, isHead: boolean, inner: Inner): Element =>
  element(
    'tr',
    {},
    cellsOf(row).map((cell) => shapedCell(cell, isHead, inner)),
  )

function shapedCell({ tagName, properties, children }: Element, isHead: boolean, inner: Inner): Element {
  const spans = { ...spanOf('colSpan', properties.colSpan), ...spanOf('rowSpan', properties.rowSpan) }
  const scope = tagName === 'th' ? { scope: isHead ? 'col' : 'row' } : {}
  const blocks = asBlocks(inner(children, true))
  return element(tagName, { ...spans, ...scope }, blocks.length > 0 ? blocks : [element('p', {})])
}

function spanOf(name: 'colSpan' | 'rowSpan', value: unknown) {
  const span = Number(value)
  return Number.isInteger(span) && span > 1 && span <= CELL_SPAN ? { [name]: span } : {}
}

function asLine(row: Element): Node[] {
  const words = cellsOf(row).map((cell) => wordsOf(cell.children).trim())
  const pictures = findAll(row.children, 'img')
  return [...(words.some(Boolean) ? [element('p', {}, [textNode(words.join(' | '))])] : []), ...pictures]
}
