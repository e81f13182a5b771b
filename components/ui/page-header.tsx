import type { ReactNode } from 'react'

export interface PageHeaderProps {
  title: ReactNode
  /** One sentence on what the page is for. */
  description?: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
  /** What stands beside the title: a badge, a live mark. */
  mark?: ReactNode
}

/** The head of a page: its only h1, what it is for, and what can be done here. */
export function PageHeader({ title, description, actions, mark }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-xl font-semibold text-balance">{title}</h1>
          {mark}
        </div>
        {description ? <p className="mt-1 max-w-prose text-sm text-muted">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  )
}
