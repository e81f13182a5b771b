import { useTranslations } from 'next-intl'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeField } from '@/components/ui/native'
import type { SecondFactorKind } from '@/lib/identity/contract'

interface Props {
  hasPassword: boolean
  /** Who has an authenticator proves the first password with it. */
  factor?: SecondFactorKind
  setPassword: FormAction
  requestCode: FormAction
}

/** Sets or changes the password; where there is none yet, a mailed code says who asks. */
export function PasswordCard({ hasPassword, factor = 'mail', setPassword, requestCode }: Props) {
  const t = useTranslations('identity.security')
  const f = useTranslations('identity.form')
  return (
    <section className="rounded-lg border border-border bg-surface p-5">
      <h2 className="text-base font-semibold">{t('password')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{hasPassword ? t('passwordSet') : t('passwordUnset')}</p>
      {hasPassword || factor !== 'mail' ? null : (
        <NativeForm
          name="request-code"
          action={requestCode}
          submitLabel={t('requestCode')}
          submitTone="plain"
          done={t('codeSent')}
          className="mb-4"
        />
      )}
      <NativeForm
        name="password"
        action={setPassword}
        submitLabel={t('save')}
        done={t('saved')}
        className="max-w-sm space-y-4"
      >
        {hasPassword ? (
          <NativeField name="current" type="password" label={t('current')} autoComplete="current-password" required />
        ) : (
          <NativeField
            name="code"
            label={factor === 'totp' ? f('totp') : f('code')}
            rule="AUTH-2"
            inputMode={factor === 'totp' ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            required
          />
        )}
        <NativeField
          name="password"
          type="password"
          label={t('newPassword')}
          help={t('newPasswordHelp')}
          autoComplete="new-password"
          minLength={10}
          required
        />
      </NativeForm>
    </section>
  )
}
