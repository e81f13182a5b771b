'use client'
import { Description, FieldError, Input, Label, TextField as Control } from '@heroui/react'
import type { ComponentProps, HTMLInputTypeAttribute } from 'react'
import { type FieldBase, LabelText } from './form/field-parts'
import { useFieldState } from './form/field-state'

export interface TextFieldProps extends FieldBase {
  type?: HTMLInputTypeAttribute
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
  placeholder?: string
  maxLength?: number
  minLength?: number
  autoComplete?: string
  inputMode?: ComponentProps<'input'>['inputMode']
  autoFocus?: boolean
  isReadOnly?: boolean
  pattern?: string
}

/** One line of text. Takes its error and its kept value from the form around it. */
export function TextField({
  name,
  label,
  help,
  rule,
  error,
  className,
  placeholder,
  defaultValue,
  isRequired,
  ...props
}: TextFieldProps) {
  const field = useFieldState(name, error)
  const start = props.value === undefined ? (field.kept ?? defaultValue) : undefined
  return (
    <Control
      fullWidth
      validationBehavior="aria"
      name={name}
      id={field.id}
      isRequired={isRequired}
      isInvalid={Boolean(field.error)}
      defaultValue={start}
      className={className}
      {...props}
    >
      <Label>
        <LabelText label={label} rule={rule} isRequired={isRequired} />
      </Label>
      <Input placeholder={placeholder} fullWidth />
      {help ? <Description>{help}</Description> : null}
      <FieldError>{field.error}</FieldError>
    </Control>
  )
}
