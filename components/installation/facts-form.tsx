'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { InstallationView } from '@/lib/installation/contract'
import { StaffCode } from '../staff/staff-fields'

/** What the platform calls itself; saved, it holds in every process at once (AGR-4). */
export function FactsForm({
  installation: { facts, version },
  set,
}: {
  installation: InstallationView
  set: FormAction
}) {
  const t = useTranslations('installation.facts')
  return (
    <Card title={t('title')} aside={<RuleLink code="AGR-4" />}>
      {version === 0 ? <p className="mb-4 text-sm text-muted">{t('fromEnvironment')}</p> : null}
      <ActionForm
        name="facts"
        action={set}
        hidden={{ version }}
        submitLabel={t('save')}
        onDone={() => notifyDone({ text: t('saved') })}
      >
        <TextField name="name" label={t('name')} defaultValue={facts.name} maxLength={40} isRequired />
        <TextField
          name="legalEntity"
          label={t('legalEntity')}
          help={t('legalEntityHelp')}
          defaultValue={facts.legalEntity}
          maxLength={120}
          isRequired
        />
        <TextField name="court" label={t('court')} defaultValue={facts.court} maxLength={120} isRequired={false} />
        <TextField name="contact" label={t('contact')} defaultValue={facts.contact} maxLength={200} isRequired />
        <TextField name="reason" label={t('reason')} help={t('reasonHelp')} maxLength={300} isRequired />
        <StaffCode />
      </ActionForm>
    </Card>
  )
}
