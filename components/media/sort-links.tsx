import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { cx } from '@/components/ui/cx'
import { MATERIAL_SORTS, type MaterialSort } from '@/lib/media/contract'

/** In which order the materials stand; plain links, so that it stays in the address bar. */
export function SortLinks({ current, hrefOf }: { current: MaterialSort; hrefOf: (sort: MaterialSort) => string }) {
  const t = useTranslations('media.sorts')
  return (
    <nav aria-label={t('label')} className="flex flex-wrap gap-1 text-sm">
      {MATERIAL_SORTS.map((sort) => (
        <Link
          key={sort}
          href={hrefOf(sort)}
          aria-current={sort === current ? 'true' : undefined}
          className={cx(
            'flex min-h-8 items-center rounded-md px-2',
            sort === current ? 'bg-surface-secondary font-medium' : 'text-muted hover:text-foreground',
          )}
        >
          {t(sort)}
        </Link>
      ))}
    </nav>
  )
}
