'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '../ui/text-field'

/** The field for the code of the supervisor's authenticator (AUTH-3). */
export function StaffCode() {
  const t = useTranslations('policy-console.plan')
  return (
    <TextField
      name="code"
      label={t('code')}
      help={t('codeHelp')}
      rule="AUTH-2"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={9}
      className="max-w-xs"
      isRequired
    />
  )
}
