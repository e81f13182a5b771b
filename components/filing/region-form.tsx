'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { RegionView } from '@/lib/filing/contract'

/** What a region is called in each language. */
export function RegionNames({ region }: { region?: RegionView }) {
  const t = useTranslations('filing.regionDesk')
  return (
    <>
      {(['nameHant', 'nameHans', 'nameEn'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(name)}
          defaultValue={region?.[name]}
          maxLength={40}
          autoComplete="off"
          isRequired
        />
      ))}
    </>
  )
}

/** Adds a region; accounts can choose it at once. */
export function RegionForm({ add }: { add: FormAction }) {
  const t = useTranslations('filing.regionDesk')
  return (
    <Card title={t('add')} aside={<RuleLink code="ACC-14" />}>
      <ActionForm
        name="add-region"
        action={add}
        submitLabel={t('addSubmit')}
        onDone={() => notifyDone({ text: t('added') })}
        resetOnDone
      >
        <TextField name="code" label={t('code')} help={t('codeHelp')} maxLength={20} autoComplete="off" isRequired />
        <RegionNames />
      </ActionForm>
    </Card>
  )
}
