'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { StatusBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import type { RecoveryCodesView, SecondFactorView } from '@/lib/identity/contract'
import { FirstCode } from './authenticator-set-up'
import { RecoveryCodes } from './recovery-codes'
import { SecondFactor } from './second-factor'

export interface AuthenticatorDeeds {
  begin: FormAction
  confirm: FormAction<RecoveryCodesView>
  renew: FormAction<RecoveryCodesView>
  remove: FormAction
  askForCode: FormAction<{ email: string }>
}

type Step = 'begin' | 'renew' | 'remove'
const FEW = 3

/** The person's second factor: what it is, setting an authenticator up, its recovery codes, switching it off (AUTH-2). */
export function AuthenticatorCard({ factor, ...deeds }: { factor: SecondFactorView } & AuthenticatorDeeds) {
  const t = useTranslations('identity.authenticator')
  const [step, setStep] = useState<Step | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const router = useRouter()
  // The page is asked again only now: had the action done it, the form that holds the codes would be gone before it shows them.
  const show = (view: RecoveryCodesView) => {
    setStep(null)
    setCodes(view.recoveryCodes)
    router.refresh()
  }
  const isPending = factor.pending !== null && step === null && codes === null
  return (
    <Card title={t('title')} aside={<RuleLink code="AUTH-2" />}>
      <p className="mb-4 max-w-prose text-sm text-muted">{t('about')}</p>
      <Standing factor={factor} />
      {codes ? <RecoveryCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      {isPending && factor.pending ? (
        <FirstCode pending={factor.pending} confirm={deeds.confirm} onDone={show} onAgain={() => setStep('begin')} />
      ) : null}
      {step ? <StepForm step={step} factor={factor} deeds={deeds} show={show} onClose={() => setStep(null)} /> : null}
      {step || codes || isPending ? null : <Choices isOn={factor.kind === 'totp'} choose={setStep} />}
    </Card>
  )
}

function Standing({ factor }: { factor: SecondFactorView }) {
  const t = useTranslations('identity.authenticator')
  if (factor.kind === 'none') return <p className="text-sm text-danger">{t('none')}</p>
  if (factor.kind === 'mail') return <p className="text-sm">{t('mail', { email: factor.email ?? '' })}</p>
  return (
    <div className="space-y-2 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge tone="success">{t('on')}</StatusBadge>
        {factor.since ? (
          <span className="text-muted">
            {t('since')} <DateTime at={factor.since} />
          </span>
        ) : null}
      </p>
      <p>{t('left', { left: factor.recoveryCodesLeft, all: factor.recoveryCodes })}</p>
      {factor.recoveryCodesLeft <= FEW ? <p className="text-danger">{t('fewLeft')}</p> : null}
    </div>
  )
}

function Choices({ isOn, choose }: { isOn: boolean; choose: (step: Step) => void }) {
  const t = useTranslations('identity.authenticator')
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <Button variant={isOn ? 'secondary' : 'primary'} onPress={() => choose('begin')}>
        {t(isOn ? 'replace' : 'begin')}
      </Button>
      {isOn ? (
        <>
          <Button onPress={() => choose('renew')}>{t('renew')}</Button>
          <Button variant="danger-soft" onPress={() => choose('remove')}>
            {t('remove')}
          </Button>
        </>
      ) : null}
    </div>
  )
}

interface StepFormProps {
  step: Step
  factor: SecondFactorView
  deeds: AuthenticatorDeeds
  show: (view: RecoveryCodesView) => void
  onClose: () => void
}

/** Each step asks for the present second factor; who has none yet sets the first one up without. */
function StepForm({ step, factor, deeds, show, onClose }: StepFormProps) {
  const t = useTranslations('identity.authenticator')
  const actions = useTranslations('common.actions')
  const isOn = factor.kind === 'totp'
  const label = step === 'begin' && isOn ? t('replace') : t(step)
  const help = step === 'begin' ? (isOn ? t('replaceHelp') : null) : t(`${step}Help`)
  const form = {
    name: `authenticator-${step}`,
    submitLabel: label,
    draft: false,
    secondary: (
      <Button variant="tertiary" onPress={onClose}>
        {actions('cancel')}
      </Button>
    ),
  }
  const fields = factor.kind === 'none' ? null : <SecondFactor askForCode={deeds.askForCode} />
  return (
    <div className="mt-4 border-t border-separator pt-4">
      {help ? <p className="mb-4 text-sm text-muted">{help}</p> : null}
      {step === 'remove' && factor.email === null ? (
        <p className="mb-4 text-sm text-danger">{t('removeNoMail')}</p>
      ) : null}
      {step === 'renew' ? (
        <ActionForm {...form} action={deeds.renew} onDone={show}>
          {fields}
        </ActionForm>
      ) : (
        <ActionForm
          {...form}
          action={step === 'begin' ? deeds.begin : deeds.remove}
          submitVariant={step === 'remove' ? 'danger' : 'primary'}
          onDone={onClose}
        >
          {fields}
        </ActionForm>
      )}
    </div>
  )
}
