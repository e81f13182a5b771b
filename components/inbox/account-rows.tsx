import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import type { InboxAccount } from '@/lib/inbox/contract'
import { List, ListRow } from './list-row'

interface Props {
  accounts: readonly (InboxAccount & { following?: boolean })[]
  label: string
  hrefOf: (account: InboxAccount) => string
}

/** Accounts by name, each leading to its own page. */
export function AccountRows({ accounts, label, hrefOf }: Props) {
  const t = useTranslations('inbox.discover')
  return (
    <List label={label}>
      {accounts.map((account) => (
        <ListRow
          key={account.id}
          href={hrefOf(account)}
          picture={<Avatar name={account.name} src={account.picture} className="size-12" />}
          title={<AccountName account={account} certified={t('certified')} />}
          line={account.intro || account.handle}
          aside={account.following ? t('following') : null}
        />
      ))}
    </List>
  )
}

function AccountName({ account, certified }: { account: InboxAccount; certified: string }): ReactNode {
  if (!account.certified) return account.name
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="truncate">{account.name}</span>
      <BadgeCheck size={16} className="shrink-0 text-accent" aria-label={certified} role="img" />
    </span>
  )
}
