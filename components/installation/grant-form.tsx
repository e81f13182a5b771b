'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import { PermissionRule } from '@/lib/installation/contract'
import { StaffCode } from '../staff/staff-fields'

/** Grants what USE-6 or USE-7 forbids without permission. */
export function GrantForm({ grant }: { grant: FormAction }) {
  const t = useTranslations('installation.permissions')
  return (
    <Card title={t('new')}>
      <ActionForm
        name="grant"
        action={grant}
        submitLabel={t('submit')}
        onDone={() => notifyDone({ text: t('done') })}
        resetOnDone
      >
        <TextField name="handle" label={t('handle')} maxLength={40} autoComplete="off" isRequired />
        <Select
          name="rule"
          label={t('rule')}
          options={PermissionRule.options.map((rule) => ({ value: rule, label: t(`rules.${rule}`) }))}
          isRequired
        />
        <TextField name="partner" label={t('partner')} maxLength={120} isRequired />
        <TextArea name="scope" label={t('scope')} rows={2} limit={300} isRequired />
        <TextField name="reference" label={t('reference')} maxLength={120} isRequired />
        <TextField name="until" type="date" label={t('until')} help={t('untilHelp')} isRequired={false} />
        <StaffCode />
      </ActionForm>
    </Card>
  )
}
