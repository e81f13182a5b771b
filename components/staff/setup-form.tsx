'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState, useTransition } from 'react'
import type { RefusalLike } from '@/components/texts'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeButton, NativeField } from '@/components/ui/native'
import { nativeButton } from '@/components/ui/native/button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import type { SetupView } from '@/lib/staff/contract'

interface Props {
  token: string
  email: string
  begin: FormAction<SetupView>
  finish: FormAction
}

/** First the authenticator's secret, shown once; then a password and a code that proves the secret arrived. */
export function SetupForm({ token, email, begin, finish }: Props) {
  const t = useTranslations('staff.welcome')
  const [setup, setSetup] = useState<SetupView | null>(null)
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isPending, start] = useTransition()
  const show = () =>
    start(async () => {
      const result = await begin({ token })
      setRefusal(result.ok ? null : result.refusal)
      if (result.ok) setSetup(result.view)
    })
  return (
    <div className="space-y-6">
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {setup ? <Secret setup={setup} /> : <p className="text-sm text-muted">{t('beginHelp')}</p>}
      <NativeButton
        type="button"
        tone={setup ? 'plain' : 'primary'}
        onClick={show}
        disabled={isPending}
        className="w-full"
      >
        {t(setup ? 'again' : 'begin')}
      </NativeButton>
      {setup ? (
        <NativeForm
          name="setup"
          action={finish}
          hidden={{ token }}
          submitLabel={t('finish')}
          done={<Done email={email} />}
          className="space-y-4 [&>button]:w-full"
        >
          <NativeField
            name="password"
            type="password"
            label={t('password')}
            help={t('passwordHelp')}
            autoComplete="new-password"
            required
          />
          <NativeField
            name="code"
            label={t('code')}
            rule="AUTH-3"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            required
          />
        </NativeForm>
      ) : null}
    </div>
  )
}

function Secret({ setup }: { setup: SetupView }) {
  const t = useTranslations('staff.welcome')
  return (
    <div className="space-y-3 rounded-lg border border-border bg-surface p-5">
      <p className="text-sm">{t('scan')}</p>
      <img
        src={`data:image/svg+xml;base64,${btoa(setup.svg)}`}
        alt={t('qr')}
        width={200}
        height={200}
        className="mx-auto size-50 rounded bg-white"
      />
      <p className="text-sm">
        {t('secret')} <code className="tabular break-all select-all">{setup.secret}</code>
      </p>
    </div>
  )
}

function Done({ email }: { email: string }) {
  const t = useTranslations('staff.welcome')
  return (
    <div className="space-y-4">
      <p>{t('done', { email })}</p>
      <Link href="/moderation/sign-in" className={nativeButton('primary')}>
        {t('signIn')}
      </Link>
    </div>
  )
}
