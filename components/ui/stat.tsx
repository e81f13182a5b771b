import Link from 'next/link'
import type { ReactNode } from 'react'

export interface StatProps {
  label: ReactNode
  value: ReactNode
  /** The change, the day it counts, the next date. */
  note?: ReactNode
  href?: string
}

/** One figure with its name. As a link, the whole of it can be pressed. */
export function Stat({ label, value, note, href }: StatProps) {
  const body = (
    <>
      <span className="block text-sm text-muted">{label}</span>
      <span className="tabular mt-1 block text-2xl font-semibold">{value}</span>
      {note ? <span className="mt-1 block text-xs text-muted">{note}</span> : null}
    </>
  )
  const frame = 'block rounded-lg border border-border bg-surface px-3 py-3 sm:px-5 sm:py-4'
  if (!href) return <div className={frame}>{body}</div>
  return (
    <Link href={href} className={`${frame} transition-colors hover:bg-surface-hover`}>
      {body}
    </Link>
  )
}
