'use client'
import { Description, Label, Switch as Control } from '@heroui/react'
import type { FieldBase } from './form/field-parts'
import { useFieldState } from './form/field-state'

export interface SwitchProps extends Omit<FieldBase, 'rule' | 'isRequired' | 'error'> {
  value?: string
  defaultSelected?: boolean
  isSelected?: boolean
  onChange?: (isSelected: boolean) => void
}

/** Something that is on or off, usually at once. */
export function Switch({
  name,
  label,
  help,
  className,
  value = 'true',
  defaultSelected,
  isSelected,
  ...props
}: SwitchProps) {
  const field = useFieldState(name)
  const start = field.keptAll ? field.keptAll.includes(value) : defaultSelected
  return (
    <Control
      name={name}
      id={field.id}
      value={value}
      className={className}
      {...(isSelected === undefined ? { defaultSelected: start } : { isSelected })}
      {...props}
    >
      <Control.Content>
        <Control.Control>
          <Control.Thumb />
        </Control.Control>
        <Label>{label}</Label>
      </Control.Content>
      {help ? <Description>{help}</Description> : null}
    </Control>
  )
}
