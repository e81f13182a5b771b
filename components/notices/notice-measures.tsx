import { useLocale, useTranslations } from 'next-intl'
import type { NoticeMeasure } from '@/lib/notices/contract'
import { DateTime } from '../ui/date-time'
import { measureWords } from './notice-words'

const hasEnd = ({ from, until }: NoticeMeasure) => until !== from

/** What follows from a decision, each with its end where it has one. */
export function NoticeMeasures({ measures }: { measures: readonly NoticeMeasure[] }) {
  const t = useTranslations('notices')
  const locale = useLocale()
  return (
    <ul className="space-y-1">
      {measures.map((measure) => (
        <li key={measure.measure}>
          {measureWords(measure, t, locale)}
          {hasEnd(measure) ? (
            <span className="ml-2 text-muted">
              {measure.until ? t.rich('until', { when: () => <DateTime at={measure.until ?? ''} /> }) : t('ever')}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
