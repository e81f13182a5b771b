import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { StandingView } from '@/lib/confirmations/contract'

interface Props {
  accountId: string
  standing: StandingView
  submit: FormAction
}

/** What changed since the registration; it opens where it is asked for, and is reviewed again. */
export function ChangeForm({ accountId, standing: { registered }, submit }: Props) {
  const t = useTranslations('confirmations')
  return (
    <details className="mt-5 rounded-lg border border-border">
      <summary className="min-h-10 cursor-pointer px-4 py-2.5 text-sm font-medium">{t('card.change')}</summary>
      <div className="border-t border-separator p-4">
        <p className="mb-4 text-sm text-muted">{t('card.changeLead')}</p>
        <ActionForm
          name="change-registration"
          action={submit}
          hidden={{ accountId }}
          submitLabel={t('card.submit')}
          resetOnDone
        >
          <TextField
            name="subjectName"
            label={t('fields.name')}
            defaultValue={registered.name}
            maxLength={80}
            isRequired
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              name="contactName"
              label={t('fields.contactName')}
              defaultValue={registered.contactName}
              maxLength={40}
              isRequired
            />
            <TextField
              name="contactPhone"
              label={t('fields.contactPhone')}
              defaultValue={registered.contactPhone}
              inputMode="tel"
              isRequired
            />
            <TextField
              name="operatorName"
              label={t('fields.operatorName')}
              defaultValue={registered.operatorName}
              maxLength={40}
              isRequired
            />
            <TextField
              name="operatorIdentityNumber"
              label={t('fields.operatorNumber')}
              help={t('card.numberKept', { masked: registered.operatorNumberMasked })}
              autoComplete="off"
              rule="AUTH-4"
              isRequired={false}
            />
          </div>
          <TextArea name="note" label={t('card.note')} help={t('card.noteHelp')} rows={3} limit={500} isRequired />
        </ActionForm>
      </div>
    </details>
  )
}
