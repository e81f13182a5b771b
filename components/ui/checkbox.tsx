'use client'
import { Checkbox as Control, Description, FieldError, Label } from '@heroui/react'
import type { FieldBase } from './form/field-parts'
import { useFieldState } from './form/field-state'

export interface CheckboxProps extends Omit<FieldBase, 'rule'> {
  /** What the form sends when it is checked. */
  value?: string
  defaultSelected?: boolean
  isSelected?: boolean
  isIndeterminate?: boolean
  onChange?: (isSelected: boolean) => void
}

/** A yes that is sent with a form. */
export function Checkbox({
  name,
  label,
  help,
  error,
  className,
  value = 'true',
  defaultSelected,
  isSelected,
  ...props
}: CheckboxProps) {
  const field = useFieldState(name, error)
  const start = field.keptAll ? field.keptAll.includes(value) : defaultSelected
  return (
    <Control
      validationBehavior="aria"
      name={name}
      id={field.id}
      value={value}
      isInvalid={Boolean(field.error)}
      className={className}
      {...(isSelected === undefined ? { defaultSelected: start } : { isSelected })}
      {...props}
    >
      <Control.Content>
        <Control.Control>
          <Control.Indicator />
        </Control.Control>
        <Label>{label}</Label>
      </Control.Content>
      {help ? <Description>{help}</Description> : null}
      <FieldError className="text-danger">{field.error}</FieldError>
    </Control>
  )
}
