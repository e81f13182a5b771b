'use client'
import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { type ApplicationReviewView, MendField } from '@/lib/accounts/contract'

interface Props {
  application: ApplicationReviewView
  approve: FormAction
  giveBack: FormAction
}

/** Approve with a reason, or return with what to mend; both carry the version that the reviewer saw. */
export function DecisionForms({ application, approve, giveBack }: Props) {
  const t = useTranslations('accounts.review')
  const all = useTranslations('accounts.mend')
  const day = useMomentText()
  const hidden = { applicationId: application.id, version: application.version }
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title={t('approveTitle')}>
        <ActionForm name="approve" action={approve} hidden={hidden} submitLabel={t('approve')}>
          <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={3} limit={500} isRequired />
          {application.tooEarly ? (
            <Checkbox
              name="fastTrack"
              value="on"
              label={t('fastTrack')}
              help={t('fastTrackHelp', { usableFrom: day(application.usableFrom) })}
            />
          ) : null}
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
            <legend className="mb-2 text-sm font-medium">{t('mend')}</legend>
            <div className="grid gap-2 sm:grid-cols-2">
              {MendField.options.map((field) => (
                <Checkbox key={field} name="mend[]" value={field} label={all(field)} />
              ))}
            </div>
          </fieldset>
          <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={3} limit={500} isRequired />
        </ActionForm>
      </Card>
    </div>
  )
}
