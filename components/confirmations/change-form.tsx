import { useTranslations } from 'next-intl'
import { ProofPlace } from '@/components/proofs/proof-place'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { StandingView } from '@/lib/confirmations/contract'
import type { ProofsView } from '@/lib/proofs/contract'

interface Props {
  accountId: string
  standing: StandingView
  proofs: ProofsView
  submit: FormAction
  removeProof: FormAction
}

/** What changed since the registration; it opens where it is asked for, and is reviewed again. */
export function ChangeForm({ accountId, standing: { registered }, proofs, submit, removeProof }: Props) {
  const t = useTranslations('confirmations')
  const ready = proofs.places.flatMap(({ proof }) => proof?.id ?? [])
  return (
    <details className="mt-5 rounded-lg border border-border" open={ready.length > 0}>
      <summary className="min-h-10 cursor-pointer px-4 py-2.5 text-sm font-medium">{t('card.change')}</summary>
      <div className="border-t border-separator p-4">
        <p className="mb-4 text-sm text-muted">{t('card.changeLead')}</p>
        <Proofs accountId={accountId} proofs={proofs} remove={removeProof} />
        <ActionForm
          name="change-registration"
          action={submit}
          hidden={{ accountId, proofIds: ready.join(' ') }}
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

/** What shows the change, laid ready before it is handed in: each file is sealed as it arrives (AUTH-4). */
function Proofs({ accountId, proofs, remove }: { accountId: string; proofs: ProofsView; remove: FormAction }) {
  const t = useTranslations('confirmations.card')
  return (
    <section className="mb-6">
      <h3 className="font-medium">{t('proofs')}</h3>
      <p className="mt-1 text-sm text-muted">{t('proofsHelp')}</p>
      <ul className="mt-3 space-y-3">
        {proofs.places.map((place) => (
          <ProofPlace key={place.kind} of={{ accountId }} place={place} maxBytes={proofs.maxBytes} remove={remove} />
        ))}
      </ul>
    </section>
  )
}
