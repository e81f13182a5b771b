'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { type GivenRole, type Term, TERMS } from '@/lib/members/contract'

interface Props {
  mayGive: readonly GivenRole[]
  role?: GivenRole
  term?: Term
}

/** The two choices that a membership consists of. */
export function RoleAndTerm({ mayGive, role, term = 'long_term' }: Props) {
  const t = useTranslations('members')
  const roles = useTranslations('accounts.roles')
  return (
    <>
      <Select
        name="role"
        label={t('invite.role')}
        rule="AUTH-2"
        defaultValue={role ?? 'editor'}
        options={mayGive.map((value) => ({ value, label: roles(value), help: t(`roleHelp.${value}`) }))}
        isRequired
      />
      <RadioGroup
        name="term"
        label={t('invite.term')}
        defaultValue={term}
        options={TERMS.map((value) => ({ value, label: t(`terms.${value}`), help: t(`termHelp.${value}`) }))}
        isRequired
      />
    </>
  )
}
