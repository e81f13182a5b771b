import { useTranslations } from 'next-intl'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeButton, NativeField } from '@/components/ui/native'
import { RuleLink } from '@/components/ui/rule-link'
import { StepFrame, type StepProps } from './step-frame'

interface Props extends StepProps {
  /** Whether this installation has an application at QQ. */
  hasQq: boolean
  sendCode: FormAction
  prove: FormAction
  bindOwn: FormAction
}

/** Step 2: the address that the account is bound to, proved by code (ACC-1). */
export function StepBinding({ application, hasQq, sendCode, prove, bindOwn }: Props) {
  const t = useTranslations('accounts.binding')
  const { binding, bindingKind, ownAddress, pending } = application
  const hidden = { applicationId: application.id }
  return (
    <StepFrame application={application} step="binding" lead={t('lead')}>
      {binding ? (
        <p className="rounded-lg bg-success-soft px-4 py-3 text-success-soft-foreground">
          {t(bindingKind === 'qq' ? 'boundQq' : 'bound', { address: binding })}
        </p>
      ) : null}
      {pending ? <CodeForm application={application} pending={pending} prove={prove} /> : null}
      {ownAddress && ownAddress !== binding ? (
        <section className="rounded-lg border border-border bg-surface p-5">
          <p className="mb-1 text-sm text-muted">{t('ownHelp')}</p>
          <p className="mb-4 font-medium break-all">{ownAddress}</p>
          <NativeForm
            name="own"
            action={bindOwn}
            hidden={hidden}
            submitLabel={t('own')}
            submitTone={pending ? 'plain' : 'primary'}
          />
        </section>
      ) : null}
      <section className="rounded-lg border border-border bg-surface p-5">
        <h2 className="mb-3 font-medium">{t('other')}</h2>
        <NativeForm
          name="address"
          action={sendCode}
          hidden={hidden}
          submitLabel={pending ? t('again') : t('send')}
          submitTone="plain"
        >
          <NativeField
            name="address"
            type="email"
            label={t('address')}
            help={t('addressHelp')}
            rule="ACC-1"
            autoComplete="email"
            defaultValue={pending ?? ''}
            required
          />
        </NativeForm>
      </section>
      {hasQq ? <QqForm application={application} /> : null}
    </StepFrame>
  )
}

function CodeForm({ application, pending, prove }: StepProps & { pending: string; prove: FormAction }) {
  const t = useTranslations('accounts.binding')
  return (
    <section className="rounded-lg border border-accent bg-surface p-5">
      <p className="mb-4">{t('sent', { address: pending })}</p>
      <NativeForm
        name="prove"
        action={prove}
        hidden={{ applicationId: application.id, address: pending }}
        submitLabel={t('prove')}
      >
        <NativeField
          name="code"
          label={t('code')}
          rule="ACC-1"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          required
          className="max-w-40 tracking-widest"
        />
      </NativeForm>
    </section>
  )
}

/** Off to QQ and back; a plain form, since the browser leaves this site with it. */
function QqForm({ application }: StepProps) {
  const t = useTranslations('accounts.binding')
  return (
    <section className="rounded-lg border border-border bg-surface p-5">
      <h2 className="font-medium">
        {t('qqTitle')} <RuleLink code="ACC-1" className="ml-1" />
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('qqHelp')}</p>
      <form method="post" action="/api/bind/qq/start">
        <input type="hidden" name="applicationId" value={application.id} />
        <NativeButton className="w-full sm:w-auto">{t('qq')}</NativeButton>
      </form>
    </section>
  )
}
