import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { WaiverOffer } from '@/components/waivers/waiver-offer'
import type { ApplicationView, Step } from '@/lib/accounts/contract'
import type { OfferView } from '@/lib/waivers/contract'
import { StepFrame, type StepProps } from './step-frame'

interface Props extends StepProps {
  offer: OfferView
  submit: FormAction
  askForMore: FormAction
  takeWaiverBack: FormAction
}

/** Step 7: everything at a glance, the subject's places (ACC-4) and the promised window (ACC-6). */
export function StepSubmit({ application, offer, submit, askForMore, takeWaiverBack }: Props) {
  const t = useTranslations('accounts.submit')
  const day = useMomentText()
  const { window } = application
  return (
    <StepFrame application={application} step="submit" lead={t('lead')}>
      <Summary application={application} />
      <Places application={application} />
      <WaiverOffer applicationId={application.id} offer={offer} apply={askForMore} withdraw={takeWaiverBack} />
      <section className="rounded-lg border border-border bg-surface p-5">
        <h2 className="font-medium">
          {t('windowTitle')} <RuleLink code="ACC-6" className="ml-1" />
        </h2>
        <p className="mt-1">{t('window', { usableFrom: day(window.usableFrom), dueOn: day(window.dueOn) })}</p>
      </section>
      {offer.isFull ? null : (
        <NativeForm name="submit" action={submit} hidden={{ applicationId: application.id }} submitLabel={t('go')} />
      )}
    </StepFrame>
  )
}

function Places({ application: { limit, subject } }: StepProps) {
  const t = useTranslations('accounts.submit')
  const kinds = useTranslations('accounts.subjects')
  const day = useMomentText()
  if (!limit || !subject) return null
  const isFull = limit.held >= limit.most
  return (
    <section
      className={
        isFull ? 'rounded-lg border border-danger bg-surface p-5' : 'rounded-lg border border-border bg-surface p-5'
      }
    >
      <h2 className="font-medium">
        {t('limitTitle')} <RuleLink code="ACC-4" className="ml-1" />
      </h2>
      <p className="mt-1">
        {t('limit', { day: day(limit.day), kind: kinds(subject.kind), most: limit.most, held: limit.held })}
      </p>
      {limit.granted > 0 ? <p className="mt-1">{t('granted', { granted: limit.granted })}</p> : null}
      {isFull ? <p className="mt-1 text-danger">{t('limitFull')}</p> : null}
    </section>
  )
}

function Summary({ application }: { application: ApplicationView }) {
  const t = useTranslations('accounts')
  const { subject, kind } = application
  const lines: { step: Step; value: string }[] = [
    { step: 'binding', value: application.binding ?? '' },
    { step: 'kind', value: kind ? t(`kinds.${kind}`) : '' },
    {
      step: 'subject',
      value: subject ? `${subject.name} · ${t(`subjects.${subject.kind}`)} · ${subject.numberMasked}` : '',
    },
    { step: 'proofs', value: application.done.proofs ? t('submit.proofsThere') : '' },
    { step: 'name', value: application.name ?? '' },
  ]
  return (
    <dl className="divide-y divide-separator rounded-lg border border-border bg-surface">
      {lines.map(({ step, value }) => (
        <div key={step} className="px-4 py-3">
          <dt className="text-sm text-muted">{t(`register.steps.${step}`)}</dt>
          <dd className="flex items-center justify-between gap-4">
            <span className="min-w-0 break-words">{value || '—'}</span>
            <Link
              href={`/register/${application.id}?step=${step}`}
              className="inline-flex min-h-6 shrink-0 items-center text-sm text-link underline underline-offset-2"
              aria-label={`${t('register.change')} · ${t(`register.steps.${step}`)}`}
            >
              {t('register.change')}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}
