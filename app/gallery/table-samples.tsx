'use client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { StatusBadge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { CountText } from '@/components/ui/money-text'
import { RelativeTime } from '@/components/ui/relative-time'
import { ROWS, type SampleRow, STATE_NAMES, STATE_TONES, WORDS } from './samples'

const [title = '', state = '', reads = '', at = ''] = WORDS.columns

const COLUMNS: Column<SampleRow>[] = [
  { id: 'title', header: title, cell: (row) => <span className="line-clamp-2 min-w-40">{row.title}</span> },
  {
    id: 'state',
    header: state,
    cell: (row) => <StatusBadge tone={STATE_TONES[row.state]}>{STATE_NAMES[row.state]}</StatusBadge>,
  },
  { id: 'reads', header: reads, align: 'end', cell: (row) => <CountText count={row.reads} /> },
  { id: 'at', header: at, isMinor: true, className: 'whitespace-nowrap', cell: (row) => <RelativeTime at={row.at} /> },
]

const common = {
  label: WORDS.table,
  columns: COLUMNS,
  rowId: (row: SampleRow) => row.id,
  rowName: (row: SampleRow) => row.title,
}

export function TableSamples() {
  return (
    <Card title={WORDS.sections[3]}>
      <div className="space-y-6">
        <DataTable
          {...common}
          rows={ROWS}
          bulk={(chosen, clear) => (
            <Button size="sm" onPress={clear}>
              {WORDS.remove} {chosen.length}
            </Button>
          )}
        />
        <DataTable {...common} rows={[]} isLoading />
        <DataTable {...common} rows={[]} />
      </div>
    </Card>
  )
}
