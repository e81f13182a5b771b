'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { WhatIfView } from '@/lib/policy-console/contract'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { TextArea } from '../ui/text-area'
import { StaffCode } from './staff-code'

/** Plans exactly what was asked about, with a reason and the second factor. */
export function PlanConfirm({ whatIf: { figure, from, after }, plan }: { whatIf: WhatIfView; plan: FormAction }) {
  const t = useTranslations('policy-console.plan')
  const router = useRouter()
  return (
    <ActionForm
      name={`plan-${figure}`}
      action={plan}
      hidden={{ figure, from, value: JSON.stringify(after) }}
      submitLabel={t('submit')}
      onDone={() => router.push(`/moderation/policy/${figure}`)}
    >
      <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={3} limit={1000} isRequired />
      <StaffCode />
    </ActionForm>
  )
}
