import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { type ApplicationView, type Step, STEPS } from '@/lib/accounts/contract'
import { RegisterSteps } from './register-steps'

export interface StepProps {
  application: ApplicationView
}

/** One step of the registration: where one is, what it is about, its form, and the way back. */
export function StepFrame({
  application,
  step,
  lead,
  children,
}: StepProps & { step: Step; lead?: ReactNode; children: ReactNode }) {
  const t = useTranslations('accounts.register')
  const day = useMomentText()
  const before = STEPS[STEPS.indexOf(step) - 1]
  return (
    <>
      <RegisterSteps application={application} current={step} />
      <h1 className="text-xl font-semibold">{t(`steps.${step}`)}</h1>
      {lead ? <p className="mt-1 max-w-prose text-muted">{lead}</p> : null}
      <div className="mt-6 space-y-6">{children}</div>
      {application.keptUntil ? (
        <p className="mt-8 text-sm text-muted">{t('kept', { date: day(application.keptUntil) })}</p>
      ) : null}
      {before ? (
        <p className="mt-4">
          <Link
            className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
            href={`/register/${application.id}?step=${before}`}
          >
            {t('back')}
          </Link>
        </p>
      ) : null}
    </>
  )
}
