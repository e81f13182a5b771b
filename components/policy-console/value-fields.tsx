'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Shape } from '@/lib/policy-console/contract'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'

export interface ValueFieldsProps {
  /** Names the fields among each other; they are sent as one value. */
  path: string
  label: string
  shape: Shape
  value: unknown
  onChange: (value: unknown) => void
}

/** Fields fit to the shape of a figure's value: numbers, switches, tables by subject, tiers. */
export function ValueFields(props: ValueFieldsProps) {
  const t = useTranslations('policy-console')
  const { path, label, shape, value, onChange } = props
  if (shape.kind === 'number') return <NumberField {...props} shape={shape} />
  if (shape.kind === 'table') return <TableFields {...props} shape={shape} />
  if (shape.kind === 'list') return <ListFields {...props} shape={shape} />
  if (shape.kind === 'choice') {
    const options = shape.options.map((option) => ({ value: option, label: t(`cells.${option}`) }))
    return <Select name={path} label={label} options={options} value={String(value)} onChange={onChange} />
  }
  const options = [
    { value: 'true', label: t('values.yes') },
    { value: 'false', label: t('values.no') },
  ]
  return (
    <Select
      name={path}
      label={label}
      options={options}
      value={String(Boolean(value))}
      onChange={(chosen) => onChange(chosen === 'true')}
    />
  )
}

type Of<Kind extends Shape['kind']> = ValueFieldsProps & { shape: Shape & { kind: Kind } }

function NumberField({ path, label, shape, value, onChange }: Of<'number'>) {
  const t = useTranslations('policy-console.values')
  const text = typeof value === 'number' ? String(value) : ''
  return (
    <div className="space-y-2">
      {value === null && shape.orNone ? null : (
        <TextField
          name={path}
          label={label}
          type="number"
          inputMode="numeric"
          value={text}
          onChange={(typed) => onChange(typed === '' ? undefined : Number(typed))}
        />
      )}
      {shape.orNone ? (
        <Checkbox
          name={`${path}-none`}
          label={value === null ? `${label}: ${t('noLimit')}` : t('noLimit')}
          isSelected={value === null}
          onChange={(isNone) => onChange(isNone ? null : shape.min)}
        />
      ) : null}
    </div>
  )
}

function TableFields({ path, label, shape, value, onChange }: Of<'table'>) {
  const t = useTranslations('policy-console.cells')
  const cells = (value ?? {}) as Record<string, unknown>
  return (
    <fieldset className="rounded-lg border border-border p-3">
      <legend className="px-1 text-sm font-medium">{label}</legend>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {shape.cells.map(({ key, shape: cell }) => (
          <ValueFields
            key={key}
            path={`${path}-${key}`}
            label={t(key)}
            shape={cell}
            value={cells[key]}
            onChange={(next) => onChange({ ...cells, [key]: next })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function emptyOf(shape: Shape): unknown {
  if (shape.kind === 'number') return shape.min
  if (shape.kind === 'flag') return false
  if (shape.kind === 'choice') return shape.options[0]
  if (shape.kind === 'list') return []
  return Object.fromEntries(shape.cells.map(({ key, shape: cell }) => [key, emptyOf(cell)]))
}

function ListFields({ path, label, shape, value, onChange }: Of<'list'>) {
  const t = useTranslations('policy-console.values')
  const lines = (value ?? []) as unknown[]
  return (
    <fieldset className="space-y-3 rounded-lg border border-border p-3">
      <legend className="px-1 text-sm font-medium">{label}</legend>
      {lines.map((line, at) => (
        <div key={at} className="flex items-end gap-2">
          <div className="grow">
            <ValueFields
              path={`${path}-${at}`}
              label={t('line', { n: at + 1 })}
              shape={shape.of}
              value={line}
              onChange={(next) => onChange(lines.with(at, next))}
            />
          </div>
          {lines.length > shape.atLeast ? (
            <Button
              variant="ghost"
              isIconOnly
              aria-label={t('remove', { n: at + 1 })}
              icon={<X size={16} aria-hidden />}
              onPress={() => onChange(lines.toSpliced(at, 1))}
            />
          ) : null}
        </div>
      ))}
      <Button size="sm" icon={<Plus size={16} aria-hidden />} onPress={() => onChange([...lines, emptyOf(shape.of)])}>
        {t('add')}
      </Button>
    </fieldset>
  )
}
