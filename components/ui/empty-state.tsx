import { Inbox } from 'lucide-react'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  title: ReactNode
  /** What this place is for. */
  children?: ReactNode
  icon?: ReactNode
  /** The first thing to do here. */
  action?: ReactNode
}

/** What stands where a list would be: what it is for, and the first action. */
export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-dashed border-border-secondary px-6 py-12 text-center">
      <div aria-hidden className="text-muted">
        {icon ?? <Inbox size={28} strokeWidth={1.5} />}
      </div>
      <p className="font-medium">{title}</p>
      {children ? <div className="max-w-prose text-sm text-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  )
}
