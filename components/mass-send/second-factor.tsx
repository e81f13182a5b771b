'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { RefusalLike } from '@/components/texts'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form/result'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'

/** The field for the mailed code, and the button that has it mailed. */
export function SecondFactor({ askForCode }: { askForCode: FormAction<{ email: string }> }) {
  const t = useTranslations('mass-send.confirm')
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
    <div className="space-y-3">
      <TextField
        name="code"
        label={t('code')}
        help={t('codeHelp')}
        rule="AUTH-2"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        className="max-w-xs"
        isRequired
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" onPress={ask} isPending={isPending}>
          {t(email ? 'sendCodeAgain' : 'sendCode')}
        </Button>
        <span role="status" className="text-sm text-muted">
          {email ? t('codeSent', { email }) : null}
        </span>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  )
}
