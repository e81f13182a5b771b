'use client'
import { ChevronsUpDown, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Avatar } from '../ui/avatar'

export interface FrameAccount {
  id: string
  name: string
  kind: 'SUBSCRIPTION' | 'SERVICE'
  picture?: string | null
  /** What the account was called before; it is found by these too. */
  formerNames?: readonly string[]
}

/** Shows which account is being worked on, and leads to the others. */
export function AccountSwitcher({
  current,
  accounts,
}: {
  current: FrameAccount | null
  accounts: readonly FrameAccount[]
}) {
  const t = useTranslations('layout')
  return (
    <details className="relative" name="menus">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-lg border border-border bg-surface px-2.5 py-1.5 hover:bg-surface-hover [&::-webkit-details-marker]:hidden">
        {current ? (
          <>
            <Avatar name={current.name} src={current.picture} size="sm" />
            <span className="min-w-0 grow">
              <span className="block truncate text-sm font-medium">{current.name}</span>
              <span className="block truncate text-xs text-muted">{t(`kinds.${current.kind}`)}</span>
            </span>
          </>
        ) : (
          <span className="grow text-sm font-medium">{t('console.allAccounts')}</span>
        )}
        <span className="sr-only">{t('console.accounts')}</span>
        <ChevronsUpDown size={16} aria-hidden className="shrink-0 text-muted" />
      </summary>
      <div className="absolute inset-x-0 z-30 mt-1 max-h-96 overflow-y-auto rounded-lg border border-border bg-overlay p-1 shadow-overlay">
        {accounts.map((account) => (
          <Link
            key={account.id}
            href={`/console/${account.id}`}
            aria-current={account.id === current?.id ? 'true' : undefined}
            className="flex min-h-11 items-center gap-3 rounded-md px-2 text-sm hover:bg-default-soft aria-[current]:bg-accent-soft"
          >
            <Avatar name={account.name} src={account.picture} size="sm" />
            <span className="truncate">{account.name}</span>
          </Link>
        ))}
        <Link
          href="/console"
          className="mt-1 flex min-h-10 items-center gap-3 rounded-md border-t border-separator px-2 text-sm hover:bg-default-soft"
        >
          {t('console.allAccounts')}
        </Link>
        <Link
          href="/register"
          className="flex min-h-10 items-center gap-3 rounded-md px-2 text-sm hover:bg-default-soft"
        >
          <Plus size={16} aria-hidden />
          {t('console.newAccount')}
        </Link>
      </div>
    </details>
  )
}
