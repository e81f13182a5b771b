'use client'
import { Description, FieldError, Label, ListBox, Select as Control } from '@heroui/react'
import { useTranslations } from 'next-intl'
import { type FieldBase, LabelText } from './form/field-parts'
import { useFieldState } from './form/field-state'

export interface Option {
  value: string
  label: string
  help?: string
  isDisabled?: boolean
}

export interface SelectProps extends FieldBase {
  options: readonly Option[]
  defaultValue?: string
  value?: string
  onChange?: (value: string) => void
  placeholder?: string
}

/** One choice out of many. */
export function Select({
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
  placeholder,
  isRequired,
  isDisabled,
}: SelectProps) {
  const t = useTranslations('common.form')
  const field = useFieldState(name, error)
  return (
    <Control
      fullWidth
      validationBehavior="aria"
      name={name}
      id={field.id}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={Boolean(field.error)}
      placeholder={placeholder ?? t('chooseOne')}
      className={className}
      disabledKeys={options.filter((option) => option.isDisabled).map((option) => option.value)}
      {...(value === undefined ? { defaultValue: field.kept ?? defaultValue } : { value })}
      onChange={(key) => onChange?.(String(key))}
    >
      <Label>
        <LabelText label={label} rule={rule} isRequired={isRequired} />
      </Label>
      <Control.Trigger>
        <Control.Value />
        <Control.Indicator />
      </Control.Trigger>
      {help ? <Description>{help}</Description> : null}
      <FieldError>{field.error}</FieldError>
      <Control.Popover>
        <ListBox>
          {options.map((option) => (
            <ListBox.Item key={option.value} id={option.value} textValue={option.label}>
              <div className="flex flex-col">
                <span>{option.label}</span>
                {option.help ? <span className="text-xs text-muted">{option.help}</span> : null}
              </div>
              <ListBox.ItemIndicator />
            </ListBox.Item>
          ))}
        </ListBox>
      </Control.Popover>
    </Control>
  )
}
