import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { RecordView } from '@/lib/moderation/contract'
import { DateTime } from '../ui/date-time'
import { wordOf } from './case-history'

/** Rows of the chain, newest first; each opens to its facts and hashes. */
export function RecordList({ rows }: { rows: readonly RecordView[] }) {
  const t = useTranslations('moderation.log')
  return (
    <ul
      aria-label={t('list')}
      className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface text-sm"
    >
      {rows.map((row) => (
        <li key={row.seq} className="px-5 py-3">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span className="tabular w-12 text-muted">{row.seq}</span>
            <span className="font-medium">{t(`what.${wordOf(row.what)}`)}</span>
            <span>{row.actor ?? t('someone')}</span>
            {row.caseId ? (
              <Link href={`/moderation/cases/${row.caseId}`} className="text-link underline underline-offset-2">
                {row.caseId.slice(-8)}
              </Link>
            ) : null}
            <DateTime at={row.at} show="second" className="text-muted sm:ml-auto" />
          </div>
          <details className="mt-1 sm:pl-16">
            <summary className="inline-flex min-h-6 cursor-pointer items-center text-xs text-muted">
              {t('details')}
            </summary>
            <dl className="mt-2 grid gap-x-4 gap-y-1 text-xs sm:grid-cols-[6rem_1fr]">
              <dt className="text-muted">{t('hash')}</dt>
              <dd className="font-mono break-all">{row.hash}</dd>
              <dt className="text-muted">{t('prev')}</dt>
              <dd className="font-mono break-all">{row.prevHash}</dd>
              <dt className="text-muted">{t('facts')}</dt>
              <dd className="font-mono break-all whitespace-pre-wrap">{JSON.stringify(row.facts, null, 1)}</dd>
            </dl>
          </details>
        </li>
      ))}
    </ul>
  )
}
