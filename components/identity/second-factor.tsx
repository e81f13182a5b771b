'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { RefusalLike } from '@/components/texts'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { useFactorKind } from './factor-kind'

/** The field for the second factor (AUTH-2): says which one is expected, and has the code mailed where that is the one. */
export function SecondFactor({ askForCode }: { askForCode: FormAction<{ email: string }> }) {
  const t = useTranslations('identity.factor')
  const kind = useFactorKind()
  if (kind === 'none') return <NoFactor />
  return (
    <div className="space-y-3">
      <TextField
        name="code"
        label={t(kind)}
        help={t(`${kind}Help`)}
        rule="AUTH-2"
        // A recovery code has letters.
        inputMode={kind === 'mail' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        maxLength={20}
        className="max-w-xs"
        isRequired
      />
      {kind === 'mail' ? <MailCode askForCode={askForCode} /> : null}
    </div>
  )
}

function MailCode({ askForCode }: { askForCode: FormAction<{ email: string }> }) {
  const t = useTranslations('identity.factor')
  const [email, setEmail] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isPending, start] = useTransition()
  const ask = () =>
    start(async () => {
      const result = await askForCode({})
      setRefusal(result.ok ? null : result.refusal)
      if (result.ok) setEmail(result.view.email)
    })
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" onPress={ask} isPending={isPending}>
          {t(email ? 'sendCodeAgain' : 'sendCode')}
        </Button>
        <span role="status" className="text-sm text-muted">
          {email ? t('codeSent', { email }) : null}
        </span>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </>
  )
}

function NoFactor() {
  const t = useTranslations('identity.factor')
  return (
    <div
      role="status"
      className="rounded-lg border border-border bg-warning-soft px-4 py-3 text-warning-soft-foreground"
    >
      <p className="font-medium">{t('none')}</p>
      <p className="mt-1 text-sm">{t('noneHelp')}</p>
      <LinkButton size="sm" className="mt-3" href="/console/security">
        {t('noneLink')}
      </LinkButton>
    </div>
  )
}
