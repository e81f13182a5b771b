import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { cx } from '@/components/ui/cx'
import { type ApplicationView, type Step, STEPS } from '@/lib/accounts/contract'

/** Where one stands in the registration; steps that were done can be opened again. */
export function RegisterSteps({ application, current }: { application: ApplicationView; current: Step }) {
  const t = useTranslations('accounts.register')
  const at = STEPS.indexOf(current) + 1
  return (
    <nav aria-label={t('stepOf', { step: at, all: STEPS.length })} className="mb-6">
      <p className="mb-2 text-sm text-muted sm:hidden">{t('stepOf', { step: at, all: STEPS.length })}</p>
      <ol className="flex gap-1.5">
        {STEPS.map((step) => {
          const isDone = step !== 'submit' && application.done[step]
          const isOpen = isDone || step === application.next
          const label = (
            <>
              <span
                aria-hidden
                className={cx('block h-1.5 rounded-full', isDone || step === current ? 'bg-accent' : 'bg-default')}
              />
              <span
                className={cx(
                  'mt-1.5 hidden items-center gap-1 text-sm sm:flex',
                  step === current ? 'font-medium text-foreground' : 'text-muted',
                )}
              >
                {isDone ? <Check size={14} aria-hidden className="text-success" /> : null}
                {t(`steps.${step}`)}
                {isDone ? <span className="sr-only">{t('stepDone')}</span> : null}
              </span>
            </>
          )
          return (
            <li key={step} className="flex-1" aria-current={step === current ? 'step' : undefined}>
              {isOpen && step !== current ? (
                <Link
                  href={`/register/${application.id}?step=${step}`}
                  aria-label={t(`steps.${step}`)}
                  className="block min-h-6 py-2"
                >
                  {label}
                </Link>
              ) : (
                <span className="block min-h-6 py-2">{label}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
