import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'

export interface PaginationProps {
  /** The address of the page as it is, with its filters, and without a cursor. */
  firstHref: string
  previousHref?: string | null
  nextHref?: string | null
}

/** Older and newer by cursor, as plain links, so that going back works. */
export function Pagination({ firstHref, previousHref, nextHref }: PaginationProps) {
  const t = useTranslations('common.pagination')
  if (!previousHref && !nextHref) return null
  return (
    <nav aria-label={t('label')} className="mt-4 flex items-center justify-between gap-2 text-sm">
      <span className="flex gap-2">
        {previousHref ? (
          <>
            <Step href={firstHref} label={t('first')}>
              <ChevronsLeft size={16} aria-hidden />
            </Step>
            <Step href={previousHref} rel="prev">
              <ChevronLeft size={16} aria-hidden />
              {t('newer')}
            </Step>
          </>
        ) : null}
      </span>
      {nextHref ? (
        <Step href={nextHref} rel="next">
          {t('older')}
          <ChevronRight size={16} aria-hidden />
        </Step>
      ) : null}
    </nav>
  )
}

function Step({ href, rel, label, children }: { href: string; rel?: string; label?: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      rel={rel}
      aria-label={label}
      className="inline-flex min-h-9 min-w-9 items-center justify-center gap-1 rounded-lg border border-border bg-surface px-3 hover:bg-surface-hover"
    >
      {children}
    </Link>
  )
}
