'use client'
import { createColumnHelper, type RowData, tableFeatures, useTable } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { cx } from './cx'
import { BulkBar, type Chosen, Tick, useChosen } from './data-table-choice'
import { EmptyState } from './empty-state'
import { Skeleton } from './skeleton'

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** Left out on a phone. */
  isMinor?: boolean
  className?: string
}

export interface DataTableProps<Row> {
  /** What the table lists, for those who hear the page. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** A row's name, for its checkbox; with `bulk` the rows can be chosen. */
  rowName?: (row: Row) => string
  /** What can be done with the chosen rows. */
  bulk?: (chosen: readonly Row[], clear: () => void) => ReactNode
  empty?: ReactNode
  isLoading?: boolean
}

const features = tableFeatures({})

/** A list of like things in columns, with its empty and its loading state, and actions on several rows at once. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, bulk, empty, isLoading } = props
  const t = useTranslations('common')
  const chosen = useChosen(rows, rowId)
  if (!isLoading && rows.length === 0) return <>{empty ?? <EmptyState title={t('empty.title')} />}</>
  return (
    <div>
      {bulk && chosen.rows.length > 0 ? (
        <BulkBar count={chosen.rows.length}>{bulk(chosen.rows, chosen.clear)}</BulkBar>
      ) : null}
      {/* A wide table scrolls by itself, so it must be reachable by keyboard. */}
      <div
        tabIndex={0}
        role="group"
        aria-label={label}
        className="overflow-x-auto rounded-lg border border-border bg-surface"
      >
        <table className="w-full text-left text-sm" aria-busy={isLoading}>
          <caption className="sr-only">{isLoading ? t('table.loading') : label}</caption>
          <Head columns={columns} chosen={bulk ? chosen : null} />
          <tbody className="divide-y divide-separator">
            {isLoading ? (
              <LoadingRows columns={columns.length + (bulk ? 1 : 0)} />
            ) : (
              <Rows {...props} chosen={chosen} />
            )}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Head<Row>({ columns, chosen }: { columns: readonly Column<Row>[]; chosen: Chosen<Row> | null }) {
  const t = useTranslations('common.table')
  return (
    <thead className="border-b border-separator bg-surface-secondary text-xs text-muted">
      <tr>
        {chosen ? (
          <th scope="col" className="w-10 px-4 py-2.5">
            <Tick label={t('selectAll')} isOn={chosen.isAll} onChange={chosen.setAll} />
          </th>
        ) : null}
        {columns.map((column) => (
          <th key={column.id} scope="col" className={cx('px-4 py-2.5 font-medium whitespace-nowrap', shape(column))}>
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Rows<Row extends RowData>({
  columns,
  rows,
  rowId,
  rowName,
  bulk,
  chosen,
}: DataTableProps<Row> & { chosen: Chosen<Row> }) {
  const t = useTranslations('common.table')
  const table = useTable({ features, columns: useColumns(columns), data: rows as Row[], getRowId: rowId })
  const byId = new Map(columns.map((column) => [column.id, column]))
  return table.getRowModel().rows.map((row) => (
    <tr key={row.id} className="hover:bg-surface-hover">
      {bulk ? (
        <td className="px-4 py-3">
          <Tick
            label={t('selectRow', { name: rowName?.(row.original) ?? row.id })}
            isOn={chosen.has(row.id)}
            onChange={() => chosen.toggle(row.id)}
          />
        </td>
      ) : null}
      {row.getAllCells().map((cell) => (
        <td
          key={cell.id}
          // A Chinese word may break anywhere, so a squeezed column would stand one character wide.
          className={cx('min-w-28 px-4 py-3 align-middle sm:min-w-24', shape(byId.get(cell.column.id)))}
        >
          <table.FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  ))
}

function useColumns<Row extends RowData>(columns: readonly Column<Row>[]) {
  return useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return columns.map(({ id, header, cell }) => helper.display({ id, header, cell: ({ row }) => cell(row.original) }))
  }, [columns])
}

function shape<Row>(column: Column<Row> | undefined): string {
  return cx(
    column?.align === 'end' && 'text-right tabular',
    column?.isMinor && 'hidden md:table-cell',
    column?.className,
  )
}

function LoadingRows({ columns }: { columns: number }) {
  return Array.from({ length: 5 }, (_, row) => (
    <tr key={row}>
      {Array.from({ length: columns }, (_, column) => (
        <td key={column} className="px-4 py-3.5">
          <Skeleton className={column === 0 ? 'h-4 w-4/5' : 'h-4 w-1/2'} />
        </td>
      ))}
    </tr>
  ))
}
