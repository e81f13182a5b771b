import { useTranslations } from 'next-intl'
import { SecondFactor } from '@/components/identity/second-factor'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import { RuleLink } from '@/components/ui/rule-link'
import { TextArea } from '@/components/ui/text-area'
import type { ClosingView } from '@/lib/lifecycle/contract'

interface Props {
  closing: ClosingView
  close: FormAction
  askForCode: FormAction<{ email: string }>
}

/** What closing the account today would mean, step by step, and the form for it. */
export function ClosingPlan({ closing, close, askForCode }: Props) {
  const t = useTranslations('lifecycle.closing')
  const { account, mayClose } = closing
  return (
    <div className="space-y-4">
      <WhatHappens closing={closing} />
      <Card title={t('form')} aside={<RuleLink code="AUTH-2" />}>
        {mayClose ? (
          <ActionForm
            name="close-account"
            action={close}
            hidden={{ accountId: account.id }}
            submitLabel={t('submit')}
            submitVariant="danger"
            secondary={<LinkButton href={`/console/${account.id}/backup`}>{t('backupFirst')}</LinkButton>}
          >
            <TextArea name="reason" label={t('reason')} rows={2} limit={500} />
            <Checkbox name="sure" value="on" label={t('sure', { name: account.name })} />
            <SecondFactor askForCode={askForCode} />
          </ActionForm>
        ) : (
          <p className="text-sm text-muted">{t('holderOnly')}</p>
        )}
      </Card>
    </div>
  )
}

function WhatHappens({ closing: { account, followers, plan, tiers } }: { closing: ClosingView }) {
  const t = useTranslations('lifecycle.closing')
  const moment = useMomentText()
  const steps = [
    t('now'),
    t('freeze', { days: plan.freezeDays, endsAt: moment(plan.endsAt), followers }),
    t('end'),
    t('after', { nameFreeAt: moment(plan.nameFreeAt), handle: account.handle }),
  ]
  return (
    <Card title={t('happens')} aside={<RuleLink code="DATA-3" />}>
      <ol className="max-w-prose list-decimal space-y-2 pl-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-4 text-sm font-medium">{t('tiers')}</p>
      <ul className="text-sm text-muted">
        {tiers.map(({ followersUpTo, days }) => (
          <li key={days}>
            {followersUpTo === null ? t('tierMore', { days }) : t('tier', { upTo: followersUpTo, days })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
