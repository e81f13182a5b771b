import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeField } from '@/components/ui/native'
import { NameField } from './name-field'

interface FormProps {
  action: FormAction
  /** Where to go on to; '' for the door's own first page. */
  next: string
}

const digits = {
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  maxLength: 9,
  required: true,
  className: 'tracking-[0.35em] tabular-nums',
} as const

const Email = () => {
  const t = useTranslations('identity.form')
  return <NativeField name="email" type="email" label={t('email')} autoComplete="username" required maxLength={254} />
}
const Password = () => {
  const t = useTranslations('identity.form')
  return <NativeField name="password" type="password" label={t('password')} autoComplete="current-password" required />
}

/** First step of signing in by code: the address. */
export function AddressForm({ action, next }: FormProps) {
  const t = useTranslations('identity.form')
  return (
    <NativeForm name="address" action={action} hidden={{ next }} submitLabel={t('sendCode')} className={FORM}>
      <Email />
      <p className="text-sm text-muted">{t('emailHelp')}</p>
    </NativeForm>
  )
}

/** Second step: the code, and for a newcomer the name. */
export function CodeForm({ action, next, email, again }: FormProps & { email: string; again: FormAction }) {
  const t = useTranslations('identity.form')
  return (
    <>
      <NativeForm name="code" action={action} hidden={{ next, email }} submitLabel={t('signIn')} className={FORM}>
        <p role="status" className="rounded-lg bg-accent-soft px-3 py-2 text-sm text-accent-soft-foreground">
          {t('sent')}
        </p>
        <NativeField name="code" label={t('code')} help={t('codeHelp', { email })} {...digits} autoFocus />
        <NameField />
      </NativeForm>
      <NativeForm
        name="again"
        action={again}
        hidden={{ next, email }}
        submitLabel={t('again')}
        submitTone="plain"
        className={`${FORM} mt-3`}
      />
    </>
  )
}

/** Address and password in one step. */
export function PasswordForm({ action, next }: FormProps) {
  const t = useTranslations('identity.form')
  return (
    <NativeForm name="password" action={action} hidden={{ next }} submitLabel={t('signIn')} className={FORM}>
      <Email />
      <Password />
    </NativeForm>
  )
}

/** Staff: address, password and authenticator code together (AUTH-3). */
export function StaffForm({ action, next }: FormProps) {
  const t = useTranslations('identity.form')
  return (
    <NativeForm name="staff" action={action} hidden={{ next }} submitLabel={t('signIn')} className={FORM}>
      <Email />
      <Password />
      <NativeField name="code" label={t('totp')} help={t('totpHelp')} rule="AUTH-3" {...digits} />
    </NativeForm>
  )
}

// The one button of these short forms is as wide as its fields.
const FORM = 'space-y-4 [&>button]:w-full'

/** A quiet link under a form to another way of signing in. */
export function OtherWay({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-11 items-center text-sm text-link underline-offset-4 hover:underline"
    >
      {children}
    </Link>
  )
}
