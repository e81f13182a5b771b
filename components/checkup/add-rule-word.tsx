'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RadioGroup } from '@/components/ui/radio-group'
import { RulePicker } from '@/components/ui/rule-picker'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import { RULE_WORD_CHARACTERS, WordSeverity } from '@/lib/checkup/contract'

/** Adds a word under a rule: as a hint, or so that a person looks first. */
export function AddRuleWord({ add }: { add: FormAction<{ id: string }> }) {
  const t = useTranslations('checkup')
  return (
    <Card title={t('words.addTitle')}>
      <ActionForm
        name="rule-word"
        action={add}
        submitLabel={t('words.add')}
        resetOnDone
        onDone={() => notifyDone({ text: t('words.added') })}
      >
        <TextField
          name="word"
          label={t('words.word')}
          help={t('words.wordHelp', { most: RULE_WORD_CHARACTERS })}
          maxLength={RULE_WORD_CHARACTERS}
          autoComplete="off"
          isRequired
        />
        <RulePicker name="clause" label={t('words.clause')} />
        <RadioGroup
          name="severity"
          label={t('words.severity')}
          defaultValue="warn"
          options={WordSeverity.options.map((value) => ({ value, label: t(`severities.${value}`) }))}
        />
      </ActionForm>
    </Card>
  )
}
