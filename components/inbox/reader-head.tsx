import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** The head of a reader's page: its only h1, the way back, what stands beside it. */
export function ReaderHead({ title, back, children }: { title: ReactNode; back?: string; children?: ReactNode }) {
  const t = useTranslations('inbox')
  return (
    <header className="sticky top-0 z-10 flex min-h-14 items-center gap-2 border-b border-separator bg-surface px-4">
      {back ? (
        <Link
          href={back}
          prefetch={false}
          aria-label={t('back')}
          className="-ml-2 inline-flex size-10 items-center justify-center rounded-lg hover:bg-default-soft"
        >
          <ChevronLeft size={22} aria-hidden />
        </Link>
      ) : null}
      <h1 className="min-w-0 grow truncate text-base font-semibold">{title}</h1>
      {children}
    </header>
  )
}
