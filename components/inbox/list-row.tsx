import Link from 'next/link'
import type { ReactNode } from 'react'

interface Props {
  href: string
  picture: ReactNode
  title: ReactNode
  line?: ReactNode
  /** At the right: when, and how much. */
  aside?: ReactNode
}

/** One row of a reader's list, all of it a target for the thumb. Opening marks things as seen, so it is never fetched ahead. */
export function ListRow({ href, picture, title, line, aside }: Props) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="flex min-h-18 items-center gap-3 px-4 py-3 transition-colors hover:bg-surface-hover"
      >
        {picture}
        <span className="min-w-0 grow border-separator">
          <span className="block truncate text-base font-medium">{title}</span>
          {line ? <span className="mt-0.5 block truncate text-sm text-muted">{line}</span> : null}
        </span>
        {aside ? <span className="flex shrink-0 flex-col items-end gap-1.5 text-xs text-muted">{aside}</span> : null}
      </Link>
    </li>
  )
}

export const List = ({ children, label }: { children: ReactNode; label?: string }) => (
  <ul aria-label={label} className="divide-y divide-separator border-b border-separator bg-surface">
    {children}
  </ul>
)
