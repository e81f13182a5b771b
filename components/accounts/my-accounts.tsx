import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { Avatar } from '@/components/ui/avatar'
import { Badge, StatusBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { AccountBrief, ApplicationBrief, MyAccountView } from '@/lib/accounts/contract'
import type { PictureView } from '@/lib/media/contract'

const TONES = {
  DRAFT: 'neutral',
  SUBMITTED: 'accent',
  RETURNED: 'warning',
  APPROVED: 'success',
  WITHDRAWN: 'neutral',
} as const

/** What kind of account it is, whether it is certified, and whether it is in use. */
export function AccountBadges({ account }: { account: AccountBrief }) {
  const t = useTranslations('accounts')
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge>{t(`kinds.${account.kind}`)}</Badge>
      {account.certified ? <Badge tone="success">{t('certified')}</Badge> : null}
      {account.subjectKind === 'GOVERNMENT' ? <Badge tone="accent">{t('government')}</Badge> : null}
      {account.state === 'LIVE' ? null : <Badge tone="danger">{t(`states.${account.state}`)}</Badge>}
    </span>
  )
}

interface MyAccountsProps {
  accounts: readonly MyAccountView[]
  /** Their pictures by account id; some have none. */
  pictures: Readonly<Record<string, PictureView>>
}

/** The accounts one works on; each opens its console. */
export function MyAccounts({ accounts, pictures }: MyAccountsProps) {
  const t = useTranslations('accounts.roles')
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {accounts.map(({ account, role }) => (
        <li key={account.id}>
          <Link
            href={`/console/${account.id}`}
            className="flex h-full gap-4 rounded-lg border border-border bg-surface p-4 transition-colors hover:bg-surface-hover"
          >
            <Avatar name={account.name} src={pictures[account.id]?.src} size="lg" />
            <span className="min-w-0">
              <span className="block truncate font-medium">{account.name}</span>
              <span className="mb-2 block truncate text-sm text-muted">
                {account.handle} · {t(role)}
              </span>
              <AccountBadges account={account} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Registrations under way, with their state and the day by which they are answered. */
export function MyApplications({ applications }: { applications: readonly ApplicationBrief[] }) {
  const t = useTranslations('accounts')
  const day = useMomentText()
  if (applications.length === 0) return null
  return (
    <Card title={t('mine.applications')} className="mt-6" isFlush>
      <ul className="divide-y divide-separator">
        {applications.map(({ id, name, state, dueOn, reason }) => (
          <li key={id}>
            <Link
              href={`/register/${id}`}
              className="flex items-center justify-between gap-4 px-5 py-3 hover:bg-surface-hover"
            >
              <span className="min-w-0">
                <span className="block truncate font-medium">{name ?? t('register.unnamed')}</span>
                {state === 'SUBMITTED' && dueOn ? (
                  <span className="block text-sm text-muted">{t('mine.due', { date: day(dueOn) })}</span>
                ) : null}
                {state === 'RETURNED' && reason ? <span className="block text-sm text-muted">{reason}</span> : null}
              </span>
              <StatusBadge tone={TONES[state]}>{t(`applicationStates.${state}`)}</StatusBadge>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
