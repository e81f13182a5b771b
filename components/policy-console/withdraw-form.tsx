'use client'
import { useTranslations } from 'next-intl'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { TextArea } from '../ui/text-area'
import { StaffCode } from './staff-code'

interface Props {
  name: string
  title: string
  text: string
  hidden: Record<string, string>
  withdraw: FormAction
}

/** Withdraws what was planned or announced, before its day; folded away until somebody wants it. */
export function WithdrawForm({ name, title, text, hidden, withdraw }: Props) {
  const t = useTranslations('policy-console')
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-link underline underline-offset-2">
        {title}
      </summary>
      <p className="mt-2 text-sm">{text}</p>
      <ActionForm
        name={name}
        action={withdraw}
        hidden={hidden}
        submitLabel={t('planned.withdraw')}
        submitVariant="danger-soft"
        className="mt-3 space-y-4"
      >
        <TextArea name="reason" label={t('plan.reason')} rows={2} limit={1000} isRequired />
        <StaffCode />
      </ActionForm>
    </details>
  )
}
