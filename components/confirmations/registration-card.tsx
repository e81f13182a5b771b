import { useTranslations } from 'next-intl'
import { Facts } from '@/components/accounts/application-facts'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import type { StandingView } from '@/lib/confirmations/contract'
import type { ProofsView } from '@/lib/proofs/contract'
import { Past } from './change-facts'
import { ChangeForm } from './change-form'
import { DueLine } from './due-line'

interface Props {
  accountId: string
  standing: StandingView
  /** What lies ready to be handed in; null for whoever is not the holder. */
  proofs: ProofsView | null
  /** Address the account is bound to. */
  binding: string
  confirm: FormAction
  submit: FormAction
  withdraw: FormAction
  removeProof: FormAction
}

/** Who holds the account by its registration, and its yearly confirmation (ACC-16); numbers masked (AUTH-4). */
export function RegistrationCard(props: Props) {
  const { accountId, standing, proofs, binding, confirm, submit, withdraw, removeProof } = props
  const t = useTranslations('confirmations')
  const all = useTranslations('accounts')
  const { registered, mayConfirm, waiting, past, everyMonths: months, graceDays: days } = standing
  return (
    <div id="registration" className="scroll-mt-20">
      <Card title={t('card.title')} aside={<RuleLink code="ACC-16" />}>
        <p className="text-sm text-muted">{t('card.lead', { months, days })}</p>
        <DueLine standing={standing} />
        <div className="my-4">
          {waiting ? <Waiting {...{ accountId, standing, withdraw }} /> : null}
          {!waiting && mayConfirm ? (
            <ActionForm
              name="confirm-registration"
              className=""
              draft={false}
              action={confirm}
              hidden={{ accountId, dueOn: standing.dueOn ?? '' }}
              submitLabel={t('card.confirm')}
              submitVariant={standing.isSoon ? 'primary' : 'secondary'}
            />
          ) : null}
          {mayConfirm ? null : <p className="text-sm text-muted">{t('card.holderOnly')}</p>}
        </div>
        <Facts
          lines={[
            [t('fields.name'), `${registered.name} · ${all(`subjects.${registered.kind}`)}`],
            [all('settings.number'), registered.numberMasked],
            [t('fields.contactName'), registered.contactName],
            [t('fields.contactPhone'), registered.contactPhone],
            [t('fields.operatorName'), registered.operatorName],
            [t('fields.operatorNumber'), registered.operatorNumberMasked],
            [all('settings.bound'), binding],
          ]}
        />
        <p className="mt-3 text-sm text-muted">{all('settings.notTransferable')}</p>
        {proofs && !waiting ? <ChangeForm {...{ accountId, standing, proofs, submit, removeProof }} /> : null}
        {past.length > 0 ? (
          <section className="mt-5 border-t border-separator pt-4">
            <h3 className="mb-2 text-sm font-medium">{t('card.history')}</h3>
            <Past past={past} />
          </section>
        ) : null}
      </Card>
    </div>
  )
}

function Waiting({ accountId, standing, withdraw }: Pick<Props, 'accountId' | 'standing' | 'withdraw'>) {
  const t = useTranslations('confirmations')
  const day = useMomentText()
  const { waiting, mayConfirm } = standing
  if (!waiting) return null
  return (
    <div className="rounded-lg bg-accent-soft px-4 py-3 text-accent-soft-foreground">
      <p className="font-medium">{waiting.fields.map((field) => t(`fields.${field}`)).join(' · ')}</p>
      <p className="mt-1 mb-3 text-sm">{t('card.waiting', { dueOn: day(waiting.dueOn ?? '') })}</p>
      {mayConfirm ? (
        <ActionForm
          name="withdraw-change"
          className=""
          draft={false}
          action={withdraw}
          hidden={{ accountId, confirmationId: waiting.id }}
          submitLabel={t('card.withdraw')}
          submitVariant="secondary"
        />
      ) : null}
    </div>
  )
}
