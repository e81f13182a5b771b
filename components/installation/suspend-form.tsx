'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import { FUNCTIONS } from '@/lib/installation/contract'
import { StaffCode } from '../staff/staff-fields'

/** Suspends a function for everyone, with its public notice (AGR-4). */
export function SuspendForm({ suspend }: { suspend: FormAction }) {
  const t = useTranslations('installation.suspensions')
  const functions = useTranslations('installation.functions')
  return (
    <Card title={t('new')}>
      <ActionForm
        name="suspend"
        action={suspend}
        submitLabel={t('submit')}
        submitVariant="danger-soft"
        onDone={() => notifyDone({ text: t('done') })}
        resetOnDone
      >
        <Select
          name="name"
          label={t('function')}
          rule="AGR-4"
          options={FUNCTIONS.map((name) => ({ value: name, label: functions(name) }))}
          isRequired
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="from" type="datetime-local" label={t('from')} help={t('fromHelp')} isRequired={false} />
          <TextField name="until" type="datetime-local" label={t('until')} help={t('untilHelp')} isRequired={false} />
        </div>
        <TextArea
          name="reason.zh-Hant"
          label={t('reasonHant')}
          help={t('reasonHelp')}
          rows={2}
          limit={300}
          isRequired
        />
        <TextArea name="reason.zh-Hans" label={t('reasonHans')} rows={2} limit={300} isRequired />
        <TextArea name="reason.en" label={t('reasonEn')} rows={2} limit={300} isRequired />
        <StaffCode />
      </ActionForm>
    </Card>
  )
}
