'use client'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../cx'
import { useFieldState } from '../form/field-state'
import { RuleLink } from '../rule-link'
import { NativeError } from './error'

interface Parts {
  name: string
  label: ReactNode
  help?: ReactNode
  rule?: string
  error?: string
}

export const nativeInput =
  'block w-full rounded-lg border border-field-border bg-field px-3 text-base text-field-foreground placeholder:text-field-placeholder aria-invalid:border-danger'

/** What a native field needs around its control: label above, help and error under it, tied by ids. */
function useParts({ name, error, help }: Pick<Parts, 'name' | 'error' | 'help'>) {
  const field = useFieldState(name, error)
  const described = cx(help ? `${field.id}-help` : null, field.error && `${field.id}-error`) || undefined
  return {
    ...field,
    control: { id: field.id, name, 'aria-invalid': field.error ? true : undefined, 'aria-describedby': described },
  }
}

function Frame({
  id,
  label,
  help,
  rule,
  error,
  isOptional,
  children,
}: Omit<Parts, 'name'> & { id: string; isOptional: boolean; children: ReactNode }) {
  const t = useTranslations('common.form')
  return (
    <div data-field className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
        {isOptional ? <span className="ml-1 text-xs font-normal text-muted">({t('optional')})</span> : null}
        {rule ? <RuleLink code={rule} className="ml-2" /> : null}
      </label>
      {children}
      {help ? (
        <p id={`${id}-help`} className="text-sm text-muted">
          {help}
        </p>
      ) : null}
      {error ? <NativeError id={`${id}-error`}>{error}</NativeError> : null}
    </div>
  )
}

export type NativeFieldProps = Parts & Omit<ComponentProps<'input'>, 'name' | 'id'> & { isOptional?: boolean }

/** One line of text on a reader's page. */
export function NativeField({
  name,
  label,
  help,
  rule,
  error,
  isOptional = false,
  className,
  defaultValue,
  ...input
}: NativeFieldProps) {
  const field = useParts({ name, error, help })
  return (
    <Frame id={field.id} label={label} help={help} rule={rule} error={field.error} isOptional={isOptional}>
      <input
        {...input}
        {...field.control}
        defaultValue={field.kept ?? defaultValue}
        className={cx(nativeInput, 'h-11', className)}
      />
    </Frame>
  )
}

export type NativeTextAreaProps = Parts & Omit<ComponentProps<'textarea'>, 'name' | 'id'> & { isOptional?: boolean }

/** Several lines of text on a reader's page. */
export function NativeTextArea({
  name,
  label,
  help,
  rule,
  error,
  isOptional = false,
  className,
  defaultValue,
  rows = 4,
  ...area
}: NativeTextAreaProps) {
  const field = useParts({ name, error, help })
  return (
    <Frame id={field.id} label={label} help={help} rule={rule} error={field.error} isOptional={isOptional}>
      <textarea
        {...area}
        {...field.control}
        rows={rows}
        defaultValue={field.kept ?? defaultValue}
        className={cx(nativeInput, 'py-2', className)}
      />
    </Frame>
  )
}

export type NativeSelectProps = Parts & Omit<ComponentProps<'select'>, 'name' | 'id'> & { isOptional?: boolean }

/** One choice out of many on a reader's page; give it `<option>`s, grouped where there are many. */
export function NativeSelect({
  name,
  label,
  help,
  rule,
  error,
  isOptional = false,
  className,
  defaultValue,
  children,
  ...select
}: NativeSelectProps) {
  const field = useParts({ name, error, help })
  return (
    <Frame id={field.id} label={label} help={help} rule={rule} error={field.error} isOptional={isOptional}>
      <select
        {...select}
        {...field.control}
        defaultValue={field.kept ?? defaultValue}
        className={cx(nativeInput, 'h-11', className)}
      >
        {children}
      </select>
    </Frame>
  )
}
