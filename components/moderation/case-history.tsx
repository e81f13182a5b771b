import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { CaseView } from '@/lib/moderation/contract'
import { StatusBadge } from '../ui/badge'
import { Card } from '../ui/card'
import { DateTime } from '../ui/date-time'
import { RelativeTime } from '../ui/relative-time'
import { PenaltySpan } from './penalty-span'
import { STATE_TONES } from './tones'

/** The right side of the desk: earlier cases, penalties, and each step of this case. */
export function CaseHistory({ found }: { found: CaseView }) {
  const t = useTranslations('moderation')
  return (
    <>
      <Card title={t('case.penalties')}>
        {found.penalties.length === 0 ? <p className="text-sm text-muted">{t('case.noPenalties')}</p> : null}
        <ul className="space-y-2 text-sm">
          {found.penalties.map((penalty) => (
            <li key={penalty.id}>
              <span className="font-medium">
                {[t(`measure.${penalty.measure}`), ...penalty.functions.map((name) => t(`functions.${name}`))].join(
                  ' · ',
                )}
              </span>
              <span className="block text-xs text-muted">
                {penalty.clause} · <PenaltySpan penalty={penalty} />
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('case.history')}>
        {found.history.length === 0 ? <p className="text-sm text-muted">{t('case.noHistory')}</p> : null}
        <ul className="space-y-3 text-sm">
          {found.history.map((other) => (
            <li key={other.id}>
              <Link
                href={`/moderation/cases/${other.id}`}
                className="line-clamp-2 text-link underline underline-offset-2"
              >
                {other.title}
              </Link>
              <span className="mt-1 flex flex-wrap items-center gap-2 text-xs text-muted">
                <StatusBadge tone={STATE_TONES[other.state]}>
                  {other.outcome ? t(`outcome.${other.outcome}`) : t(`state.${other.state}`)}
                </StatusBadge>
                <DateTime at={other.openedAt} show="day" />
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('case.records')}>
        <ol className="space-y-2 text-sm">
          {found.records.map((record) => (
            <li key={record.seq} className="flex flex-wrap gap-x-2">
              <span className="font-medium">{t(`log.what.${wordOf(record.what)}`)}</span>
              <span>{record.actor ?? t('log.someone')}</span>
              <RelativeTime at={record.at} className="text-muted" />
            </li>
          ))}
        </ol>
      </Card>
    </>
  )
}

const WORDS = [
  'report_filed',
  'case_claimed',
  'case_released',
  'case_ending_proposed',
  'case_decided',
  'decision_overturned',
]
/** The key of a record's words; a kind that this release does not know is "other". */
export function wordOf(what: string): string {
  const key = what.replace('.', '_')
  return WORDS.includes(key) ? key : 'other'
}
