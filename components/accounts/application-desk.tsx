'use client'
import { useTranslations } from 'next-intl'
import { DecisionDesk } from '@/components/reviews/decision-desk'
import { useMomentText } from '@/components/texts'
import { Checkbox } from '@/components/ui/checkbox'
import type { FormAction } from '@/components/ui/form/result'
import { type ApplicationReviewView, MendField, type ReasonTemplateView } from '@/lib/accounts/contract'

interface Props {
  application: ApplicationReviewView
  templates: readonly ReasonTemplateView[]
  approve: FormAction
  giveBack: FormAction
}

/** Approve with a reason (before the window by the logged fast track, ACC-6), or return with what to mend. */
export function ApplicationDesk({ application, templates, approve, giveBack }: Props) {
  const t = useTranslations('accounts.review')
  const mend = useTranslations('accounts.mend')
  const day = useMomentText()
  return (
    <DecisionDesk
      hidden={{ applicationId: application.id, version: application.version }}
      approve={approve}
      giveBack={giveBack}
      templates={templates}
      approving={
        application.tooEarly ? (
          <Checkbox
            name="fastTrack"
            value="on"
            label={t('fastTrack')}
            help={t('fastTrackHelp', { usableFrom: day(application.usableFrom) })}
          />
        ) : null
      }
      returning={
        <fieldset className="space-y-2">
          <legend className="mb-2 text-sm font-medium">{t('mend')}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {MendField.options.map((field) => (
              <Checkbox key={field} name="mend[]" value={field} label={mend(field)} />
            ))}
          </div>
        </fieldset>
      }
    />
  )
}
