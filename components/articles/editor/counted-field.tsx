'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'

export interface CountedFieldProps {
  label: ReactNode
  value: string
  limit: number
  onChange: (value: string) => void
  isLarge?: boolean
  rows?: number
  placeholder?: string
}

/** A field that counts characters as people do, and says how many are too many instead of swallowing them. */
export function CountedField({
  label,
  value,
  limit,
  onChange,
  isLarge = false,
  rows = 1,
  placeholder,
}: CountedFieldProps) {
  const t = useTranslations('common.form')
  const id = useId()
  const left = limit - [...value].length
  const look = `w-full resize-none rounded-lg border border-field-border bg-field px-3 ${isLarge ? 'py-2.5 text-xl font-semibold' : 'py-2 text-sm'}`
  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span id={`${id}-count`} className={left < 0 ? 'text-danger' : 'text-muted'}>
          {left < 0 ? t('over', { count: -left }) : t('left', { count: left })}
        </span>
      </div>
      <textarea
        id={id}
        rows={rows}
        value={value}
        placeholder={placeholder}
        aria-invalid={left < 0}
        aria-describedby={`${id}-count`}
        onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
        className={`${look} field-sizing-content`}
      />
    </div>
  )
}
