'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import { RecallGround, RecallWhat } from '@/lib/installation/contract'
import { CLAUSES } from '@/lib/rulebook/contract'
import { StaffCode } from '../staff/staff-fields'

/** Recalls an account or a name, and says before what will happen (ACC-15). */
export function RecallForm({ exportDays, recall }: { exportDays: number; recall: FormAction }) {
  const t = useTranslations('installation.recalls')
  const rules = useTranslations('rules')
  return (
    <Card title={t('new')}>
      <ActionForm
        name="recall"
        action={recall}
        submitLabel={t('submit')}
        submitVariant="danger"
        onDone={() => notifyDone({ text: t('done') })}
        resetOnDone
      >
        <TextField name="handle" label={t('handle')} rule="ACC-15" maxLength={40} autoComplete="off" isRequired />
        <RadioGroup
          name="what"
          label={t('what')}
          options={RecallWhat.options.map((what) => ({
            value: what,
            label: t(`whats.${what}`),
            help: t(`whatHelp.${what}`, { days: exportDays }),
          }))}
          isRequired
        />
        <RadioGroup
          name="ground"
          label={t('ground')}
          options={RecallGround.options.map((ground) => ({ value: ground, label: t(`grounds.${ground}`) }))}
          isRequired
        />
        <Select
          name="clause"
          label={t('clause')}
          help={t('clauseHelp')}
          options={CLAUSES.map(({ code }) => ({ value: code, label: `${code} ${rules(`${code}.title`)}` }))}
          isRequired={false}
        />
        <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={3} limit={500} isRequired />
        <StaffCode />
      </ActionForm>
    </Card>
  )
}
