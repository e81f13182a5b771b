'use client'
import { useTranslations } from 'next-intl'
import { useFieldState } from '@/components/ui/form/field-state'
import { NativeField } from '@/components/ui/native'

/** Asks a newcomer for a name: it appears when the first sign-in was refused for want of one, and stays from then on. */
export function NameField() {
  const t = useTranslations('identity.form')
  const field = useFieldState('name')
  if (!field.error && !field.kept) return null
  return (
    <NativeField
      name="name"
      label={t('name')}
      help={t('nameHelp')}
      autoComplete="name"
      maxLength={30}
      required
      autoFocus
    />
  )
}
