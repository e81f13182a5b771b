'use client'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { type ReasonTemplateView, ReviewOutcome, ReviewQueue, TemplateLocale } from '@/lib/accounts/contract'

interface Props {
  template?: ReasonTemplateView
  action: FormAction
  onDone: () => void
}

/** One template of a reason: for which queue and decision, in which language, and its words. */
export function TemplateForm({ template, action, onDone }: Props) {
  const t = useTranslations('reviews')
  const locale = useLocale()
  const hidden = template ? { templateId: template.id, version: template.version } : undefined
  const outcome = (one: ReviewOutcome) => t(one === 'APPROVE' ? 'desk.approve' : 'desk.return')
  return (
    <ActionForm
      name={template ? `template-${template.id}` : 'template'}
      action={action}
      hidden={hidden}
      submitLabel={t('templates.save')}
      onDone={onDone}
    >
      <Select
        name="queue"
        label={t('templates.queue')}
        defaultValue={template?.queue ?? 'applications'}
        options={ReviewQueue.options.map((value) => ({ value, label: t(`queues.${value}`) }))}
        isRequired
      />
      <RadioGroup
        name="outcome"
        label={t('templates.outcome')}
        defaultValue={template?.outcome ?? 'RETURN'}
        options={ReviewOutcome.options.map((value) => ({ value, label: outcome(value) }))}
      />
      <Select
        name="locale"
        label={t('templates.locale')}
        defaultValue={template?.locale ?? locale}
        options={TemplateLocale.options.map((value) => ({ value, label: t(`locales.${value}`) }))}
        isRequired
      />
      <TextField
        name="title"
        label={t('templates.name')}
        help={t('templates.nameHelp')}
        defaultValue={template?.title}
        maxLength={40}
        isRequired
      />
      <TextArea name="text" label={t('templates.text')} defaultValue={template?.text} limit={500} rows={4} isRequired />
    </ActionForm>
  )
}
