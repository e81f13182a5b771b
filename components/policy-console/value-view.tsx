import { useTranslations } from 'next-intl'
import type { Shape } from '@/lib/policy-console/contract'
import { MoneyText } from '../ui/money-text'
import { unitOf } from './unit'

interface Props {
  /** The figure's name, whose end is the unit of its numbers. */
  name: string
  shape: Shape
  value: unknown
}

/** A figure's value in words: a number with its unit, a table, a list. */
export function ValueView({ name, shape, value }: Props) {
  const t = useTranslations('policy-console')
  if (value === null && shape.kind !== 'number') return <span className="text-muted">{t('values.unset')}</span>
  if (shape.kind === 'table') return <TableView name={name} shape={shape} value={value as Record<string, unknown>} />
  if (shape.kind === 'list') return <ListView name={name} shape={shape} value={value as unknown[]} />
  if (shape.kind === 'choice') return <span>{t(`cells.${String(value)}`)}</span>
  if (shape.kind === 'flag') return <span>{t(value ? 'values.yes' : 'values.no')}</span>
  return <NumberView name={name} value={value as number | null} />
}

function NumberView({ name, value }: { name: string; value: number | null }) {
  const t = useTranslations('policy-console.values')
  const unit = unitOf(name)
  if (value === null) return <span>{t(unit === 'days' ? 'forEver' : 'noLimit')}</span>
  if (unit === 'fen') return <MoneyText fen={value} />
  return <span className="tabular">{unit ? t(unit, { n: value }) : value.toLocaleString('en')}</span>
}

function TableView({
  name,
  shape,
  value,
}: Props & { shape: Shape & { kind: 'table' }; value: Record<string, unknown> }) {
  const t = useTranslations('policy-console.cells')
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1">
      {shape.cells.map(({ key, shape: cell }) => (
        // A table in a table begins a line of its own: its cells belong to the name above them.
        <div key={key} className={cell.kind === 'table' ? 'w-full' : 'flex flex-wrap gap-x-2'}>
          <dt className={cell.kind === 'table' ? 'font-medium' : 'text-muted'}>{t(key)}</dt>
          <dd>
            <ValueView name={unitOf(key) ? key : name} shape={cell} value={value[key]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function ListView({ name, shape, value }: Props & { shape: Shape & { kind: 'list' }; value: unknown[] }) {
  // A list of numbers shares the figure's unit; the cells of a list of tables have names and units of their own.
  const named = shape.of.kind === 'table' ? '' : name
  return (
    <ol className="flex flex-wrap gap-x-3 gap-y-1">
      {value.map((one, at) => (
        <li key={at} className="rounded-md bg-default-soft px-2 py-0.5">
          <ValueView name={named} shape={shape.of} value={one} />
        </li>
      ))}
    </ol>
  )
}
