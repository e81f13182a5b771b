'use client'
import { Description, FieldError, Label, Radio, RadioGroup as Control } from '@heroui/react'
import { type FieldBase, LabelText } from './form/field-parts'
import { useFieldState } from './form/field-state'
import type { Option } from './select'

export interface RadioGroupProps extends FieldBase {
  options: readonly Option[]
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
}

/** One choice out of a few, all of them visible, each with a line of help. */
export function RadioGroup({
  name,
  label,
  help,
  rule,
  error,
  className,
  options,
  defaultValue,
  value,
  onChange,
  isRequired,
  isDisabled,
}: RadioGroupProps) {
  const field = useFieldState(name, error)
  return (
    <Control
      validationBehavior="aria"
      name={name}
      id={field.id}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={Boolean(field.error)}
      className={className}
      onChange={onChange}
      {...(value === undefined ? { defaultValue: field.kept ?? defaultValue } : { value })}
    >
      <Label>
        <LabelText label={label} rule={rule} isRequired={isRequired} />
      </Label>
      {help ? <Description>{help}</Description> : null}
      {options.map((option) => (
        <Radio key={option.value} value={option.value} isDisabled={option.isDisabled}>
          <Radio.Content>
            <Radio.Control>
              <Radio.Indicator />
            </Radio.Control>
            <span className="text-sm font-medium">{option.label}</span>
          </Radio.Content>
          {option.help ? <Description>{option.help}</Description> : null}
        </Radio>
      ))}
      <FieldError className="text-danger">{field.error}</FieldError>
    </Control>
  )
}
