import { useTranslations } from 'next-intl'
import type { MarksView } from '@/lib/originals/contract'

/** Beside an article's head: that it is its author's own work (PUB-6). */
export function OriginalMark({ original }: { original: NonNullable<MarksView['original']> }) {
  const t = useTranslations('originals')
  return (
    <span
      title={t(`categories.${original.category}`)}
      className="rounded border border-border px-1.5 py-0.5 text-xs font-medium text-foreground"
    >
      {t('mark')}
    </span>
  )
}
