'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { type FilingView, MendField } from '@/lib/filing/contract'

interface Props {
  filing: FilingView
  accept: FormAction
  giveBack: FormAction
}

/** Accept under a number, or return with what to mend; both carry the version that the officer saw. */
export function OfficeDecision({ filing, accept, giveBack }: Props) {
  const t = useTranslations('filing.office')
  const fields = useTranslations('filing.fields')
  const hidden = { accountId: filing.facts.accountId, version: filing.version }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t('acceptTitle')}>
        <ActionForm name="accept" action={accept} hidden={hidden} submitLabel={t('accept')}>
          <TextField
            name="number"
            label={t('acceptNumber')}
            help={t('acceptHelp')}
            rule="ACC-14"
            maxLength={40}
            autoComplete="off"
            isRequired
          />
        </ActionForm>
      </Card>
      <Card title={t('returnTitle')}>
        <ActionForm
          name="return"
          action={giveBack}
          hidden={hidden}
          submitLabel={t('return')}
          submitVariant="danger-soft"
        >
          <fieldset className="space-y-2">
            <legend className="mb-1 text-sm font-medium">{t('mend')}</legend>
            {MendField.options.map((field) => (
              <Checkbox key={field} name="mend[]" value={field} label={fields(field)} />
            ))}
          </fieldset>
          <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={3} limit={500} isRequired />
        </ActionForm>
      </Card>
    </div>
  )
}
