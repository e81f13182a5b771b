'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RuleLink } from '../rule-link'

/** What every field takes: a label above, help under it, and the rule that asks for it where it is unusual. */
export interface FieldBase {
  name?: string
  label: ReactNode
  help?: ReactNode
  rule?: string
  error?: string
  isRequired?: boolean
  isDisabled?: boolean
  className?: string
}

/** The label's text with what belongs beside it: "optional", or the number of the rule that asks for the field. */
export function LabelText({ label, rule, isRequired }: Pick<FieldBase, 'label' | 'rule' | 'isRequired'>) {
  const t = useTranslations('common.form')
  return (
    <>
      {label}
      {isRequired === false ? <span className="ml-1 text-xs font-normal text-muted">({t('optional')})</span> : null}
      {rule ? <RuleLink code={rule} className="ml-2" /> : null}
    </>
  )
}
