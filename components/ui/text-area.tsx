'use client'
import { Description, FieldError, Label, TextArea as Area, TextField as Control } from '@heroui/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type FieldBase, LabelText } from './form/field-parts'
import { useFieldState } from './form/field-state'

export interface TextAreaProps extends FieldBase {
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
  placeholder?: string
  rows?: number
  /** Shown as a count of what is left; the limit itself is checked by the door. */
  limit?: number
}

/** Several lines of text, with a count of what is left when it has a limit. */
export function TextArea({
  name,
  label,
  help,
  rule,
  error,
  className,
  placeholder,
  defaultValue,
  rows = 4,
  limit,
  isRequired,
  onChange,
  ...props
}: TextAreaProps) {
  const field = useFieldState(name, error)
  const start = props.value === undefined ? (field.kept ?? defaultValue) : undefined
  const [typed, setTyped] = useState(start ?? '')
  const change = (text: string) => {
    setTyped(text)
    onChange?.(text)
  }
  return (
    <Control
      fullWidth
      validationBehavior="aria"
      name={name}
      id={field.id}
      isRequired={isRequired}
      isInvalid={Boolean(field.error)}
      defaultValue={start}
      onChange={change}
      className={className}
      {...props}
    >
      <Label>
        <LabelText label={label} rule={rule} isRequired={isRequired} />
      </Label>
      <Area placeholder={placeholder} rows={rows} fullWidth />
      {help ? <Description>{help}</Description> : null}
      {limit === undefined ? null : <Left limit={limit} typed={props.value ?? typed} />}
      <FieldError>{field.error}</FieldError>
    </Control>
  )
}

function Left({ limit, typed }: { limit: number; typed: string }) {
  const t = useTranslations('common.form')
  const left = limit - [...typed].length
  return (
    <p className={left < 0 ? 'text-xs text-danger' : 'text-xs text-muted'} aria-live={left < 20 ? 'polite' : 'off'}>
      {left < 0 ? t('over', { count: -left }) : t('left', { count: left })}
    </p>
  )
}
