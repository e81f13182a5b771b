import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { KeepTyped } from '@/components/ui/form/keep-typed'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeField, NativeTextArea } from '@/components/ui/native'
import { RuleLink } from '@/components/ui/rule-link'
import type { OfferView, OwnWaiverView } from '@/lib/waivers/contract'

interface Props {
  applicationId: string
  offer: OfferView
  apply: FormAction
  withdraw: FormAction
}

/** Where a subject has no place left: what became of its request for more, or the form that asks (ACC-5). */
export function WaiverOffer({ applicationId, offer, apply, withdraw }: Props) {
  const { isFull, waiver } = offer
  const isOpen = waiver?.state === 'SUBMITTED' || waiver?.state === 'REVIEWED'
  if (!isFull && !waiver) return null
  return (
    <>
      {waiver ? <WaiverStatus waiver={waiver} withdraw={isOpen ? withdraw : null} /> : null}
      {isFull && !isOpen ? <AskForMore applicationId={applicationId} offer={offer} apply={apply} /> : null}
    </>
  )
}

function AskForMore({ applicationId, offer, apply }: Pick<Props, 'applicationId' | 'offer' | 'apply'>) {
  const t = useTranslations('waivers.ask')
  const { more, reasonCharacters, isExceptional } = offer
  return (
    <section className="rounded-lg border border-border bg-surface p-5">
      <h2 className="font-medium">
        {t('title')} <RuleLink code="ACC-5" className="ml-1" />
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{isExceptional ? t('exceptional') : t('lead')}</p>
      <KeepTyped name="waiver">
        <NativeForm name="waiver" action={apply} hidden={{ applicationId }} submitLabel={t('send')} submitTone="plain">
          <NativeField
            name="more"
            type="number"
            inputMode="numeric"
            label={t('more')}
            help={t('moreHelp', more)}
            rule="ACC-5"
            min={more.min}
            max={more.max}
            defaultValue={more.min}
            required
            className="max-w-32"
          />
          <NativeTextArea
            name="reason"
            label={t('reason')}
            help={t('reasonHelp', { min: reasonCharacters })}
            rule="ACC-5"
            minLength={reasonCharacters}
            maxLength={1000}
            rows={5}
            required
          />
        </NativeForm>
      </KeepTyped>
    </section>
  )
}

const TONES = {
  SUBMITTED: 'border-accent',
  REVIEWED: 'border-accent',
  GRANTED: 'border-success',
  REFUSED: 'border-danger',
  WITHDRAWN: 'border-border',
}

/** What became of the request, and by when it is answered. */
function WaiverStatus({ waiver, withdraw }: { waiver: OwnWaiverView; withdraw: FormAction | null }) {
  const t = useTranslations('waivers')
  const day = useMomentText()
  const { id, state, more, reason, decided, grant, dueOn } = waiver
  return (
    <section className={`rounded-lg border bg-surface p-5 ${TONES[state]}`} role="status">
      <h2 className="font-medium">
        {t(`status.${state}.title`)} <RuleLink code="ACC-5" className="ml-1" />
      </h2>
      <p className="mt-1">{t(`status.${state}.text`, { dueOn: day(dueOn) })}</p>
      {grant ? (
        <p className="mt-1">
          {t('status.grant', { more: grant.more, until: day(grant.until), reference: grant.reference })}
        </p>
      ) : null}
      {decided ? (
        <p className="mt-2">
          <span className="font-medium">{t('status.reason')}</span> {decided.reason}
        </p>
      ) : null}
      <p className="mt-3 text-sm text-muted">
        {t('status.asked', { more, date: day(waiver.submittedAt) })} {reason}
      </p>
      {withdraw ? (
        <NativeForm
          name="withdraw-waiver"
          action={withdraw}
          hidden={{ waiverId: id }}
          submitLabel={t('status.withdraw')}
          submitTone="plain"
          className="mt-4"
        />
      ) : null}
    </section>
  )
}
