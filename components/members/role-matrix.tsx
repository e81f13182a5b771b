import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import { ACTION_NAMES, type AccountAction, asksSecondFactor, rolesFor } from '@/lib/accounts/contract'

/** Who may do what: the table that policies and buttons read, for people to read (AUTH-2). */
export function RoleMatrix() {
  const t = useTranslations('members.matrix')
  const roles = useTranslations('accounts.roles')
  const columns = rolesFor('account.see')
  return (
    <Card title={t('title')} aside={<RuleLink code="AUTH-2" />} isFlush>
      <p className="px-5 pb-3 text-sm text-muted">{t('about')}</p>
      <div
        tabIndex={0}
        role="group"
        aria-label={t('title')}
        className="relative overflow-x-auto border-t border-separator"
      >
        <table className="w-full text-left text-sm">
          <caption className="sr-only">{t('title')}</caption>
          <thead className="border-b border-separator bg-surface-secondary text-xs text-muted">
            <tr>
              <th scope="col" className="px-5 py-2.5 font-medium">
                {t('action')}
              </th>
              {columns.map((role) => (
                <th key={role} scope="col" className="px-3 py-2.5 text-center font-medium whitespace-nowrap">
                  {roles(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-separator">
            {ACTION_NAMES.map((action) => (
              <Row key={action} action={action} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="border-t border-separator px-5 py-3 text-sm text-muted">{t('never')}</p>
    </Card>
  )
}

function Row({ action, columns }: { action: AccountAction; columns: ReturnType<typeof rolesFor> }) {
  const t = useTranslations('members')
  const may = rolesFor(action)
  return (
    <tr>
      <th scope="row" className="min-w-44 px-5 py-2.5 font-normal">
        <span className="flex flex-wrap items-center gap-2">
          {t(`actions.${action.replaceAll('.', '-')}`)}
          {asksSecondFactor(action) ? <Badge>{t('matrix.factor')}</Badge> : null}
        </span>
      </th>
      {columns.map((role) => {
        const isAllowed = may.includes(role)
        const Icon = isAllowed ? Check : Minus
        return (
          <td key={role} className="px-3 py-2.5 text-center">
            <Icon size={16} aria-hidden className={isAllowed ? 'inline text-success' : 'inline text-muted'} />
            <span className="sr-only">{t(isAllowed ? 'matrix.yes' : 'matrix.no')}</span>
          </td>
        )
      })}
    </tr>
  )
}
