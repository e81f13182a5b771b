'use client'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { useFieldState } from '../form/field-state'
import { RuleLink } from '../rule-link'
import { NativeError } from './error'

export interface NativeRadiosProps {
  name: string
  legend: ReactNode
  help?: ReactNode
  rule?: string
  options: readonly { value: string; label: ReactNode; help?: ReactNode }[]
  defaultValue?: string
  required?: boolean
  error?: string
}

/** One choice out of a few on a reader's page, each a full-width target for the thumb. */
export function NativeRadios({ name, legend, help, rule, options, defaultValue, required, error }: NativeRadiosProps) {
  const field = useFieldState(name, error)
  const errorId = `${field.id}-error`
  return (
    <fieldset data-field aria-describedby={field.error ? errorId : undefined} className="space-y-2">
      <legend className="text-sm font-medium">
        {legend} {rule ? <RuleLink code={rule} className="ml-1" /> : null}
      </legend>
      {help ? <p className="text-sm text-muted">{help}</p> : null}
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-border bg-surface px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            required={required}
            defaultChecked={(field.kept ?? defaultValue) === option.value}
            className="mt-1 size-4 accent-accent"
          />
          <span>
            <span className="block">{option.label}</span>
            {option.help ? <span className="block text-sm text-muted">{option.help}</span> : null}
          </span>
        </label>
      ))}
      {field.error ? <NativeError id={errorId}>{field.error}</NativeError> : null}
    </fieldset>
  )
}

export type NativeCheckboxProps = Omit<ComponentProps<'input'>, 'name' | 'type'> & {
  name: string
  label: ReactNode
  help?: ReactNode
  error?: string
}

/** A yes on a reader's page. */
export function NativeCheckbox({
  name,
  label,
  help,
  error,
  value = 'true',
  defaultChecked,
  ...input
}: NativeCheckboxProps) {
  const field = useFieldState(name, error)
  const t = useTranslations('common.form')
  return (
    <div data-field>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          {...input}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={field.keptAll ? field.keptAll.includes(String(value)) : defaultChecked}
          aria-invalid={field.error ? true : undefined}
          className="mt-1 size-4 accent-accent"
        />
        <span>
          <span className="block">{label}</span>
          {help ? <span className="block text-sm text-muted">{help}</span> : null}
          {input.required ? null : <span className="sr-only">{t('optional')}</span>}
        </span>
      </label>
      {field.error ? <NativeError>{field.error}</NativeError> : null}
    </div>
  )
}
