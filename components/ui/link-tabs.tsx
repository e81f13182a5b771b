import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx'

export interface LinkTabsProps {
  label: string
  tabs: readonly { href: string; title: ReactNode; count?: number; isCurrent: boolean }[]
}

/** Tabs that stand in the address bar: filters of a list. Plain links, for all three faces. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="mb-4 flex gap-1 overflow-x-auto border-b border-separator">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.isCurrent ? 'page' : undefined}
          className={cx(
            '-mb-px flex min-h-10 items-center gap-2 border-b-2 px-3 text-sm whitespace-nowrap',
            tab.isCurrent
              ? 'border-accent font-medium text-foreground'
              : 'border-transparent text-muted hover:text-foreground',
          )}
        >
          {tab.title}
          {tab.count === undefined ? null : (
            <span className="tabular rounded-md bg-default-soft px-1.5 text-xs">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
