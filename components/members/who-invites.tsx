import { useFormatter, useTranslations } from 'next-intl'
import { RuleLink } from '@/components/ui/rule-link'
import { rolesFor } from '@/lib/accounts/contract'
import type { PeopleView } from '@/lib/members/contract'

/** For those who may not invite: who on this account may, by name (AUTH-2). */
export function WhoInvites({ people }: { people: PeopleView }) {
  const t = useTranslations('members')
  const roles = useTranslations('accounts.roles')
  const list = useFormatter().list
  const inviters = rolesFor('people.manage')
  const names = people.members
    .filter(({ role, isOver, name }) => inviters.includes(role) && !isOver && name !== '')
    .map(({ name, role }) => t('inviter', { name, role: roles(role) }))
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
      {t('whoInvites', { names: list(names) })} <RuleLink code="AUTH-2" />
    </p>
  )
}
