'use client'
import { useTranslations } from 'next-intl'
import { REASON_MAX, type ReviewView } from '@/lib/certification/contract'
import { Card } from '../ui/card'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'

/** Pass or fail, with a reason that the applicant reads; carries the version that the reviewer saw. */
export function ReviewDecision({ review, decide }: { review: ReviewView; decide: FormAction }) {
  const t = useTranslations('certification.reviews')
  return (
    <Card title={t('decide')}>
      <ActionForm
        name={`review-${review.orderId}`}
        action={decide}
        hidden={{ orderId: review.orderId, version: review.version }}
        submitLabel={t('submit')}
      >
        <RadioGroup
          name="outcome"
          label={t('outcome')}
          rule="CERT-1"
          options={[
            { value: 'passed', label: t('pass'), help: t('passHelp') },
            { value: 'failed', label: t('fail'), help: t('failHelp') },
          ]}
          isRequired
        />
        <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={3} limit={REASON_MAX} isRequired />
      </ActionForm>
    </Card>
  )
}
