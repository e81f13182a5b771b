'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { lasts, type PenaltyView } from '@/lib/moderation/contract'
import { StatusBadge } from '../ui/badge'
import { type Column, DataTable } from '../ui/data-table'
import { DateTime } from '../ui/date-time'

const stateOf = ({ isInForce, measure, overturnedAt }: PenaltyView) =>
  overturnedAt ? 'overturned' : isInForce ? 'standing' : lasts(measure) ? 'over' : 'once'

/** Penalties with their spans; each leads to its case. */
export function PenaltyTable({ penalties }: { penalties: readonly PenaltyView[] }) {
  const t = useTranslations('moderation')
  const columns: Column<PenaltyView>[] = [
    {
      id: 'account',
      header: t('penalties.account'),
      cell: ({ account }) => (
        <>
          <span className="block font-medium">{account.name}</span>
          <span className="block text-xs text-muted">{account.handle}</span>
        </>
      ),
    },
    {
      id: 'measure',
      header: t('penalties.measure'),
      cell: ({ measure, functions }) =>
        functions.length
          ? `${t(`measure.${measure}`)} · ${functions.map((name) => t(`functions.${name}`)).join(' · ')}`
          : t(`measure.${measure}`),
    },
    { id: 'rule', header: t('penalties.rule'), cell: ({ clause }) => clause, isMinor: true },
    { id: 'from', header: t('penalties.from'), cell: ({ from }) => <DateTime at={from} />, isMinor: true },
    {
      id: 'until',
      header: t('penalties.until'),
      cell: ({ until, measure }) => (lasts(measure) ? until ? <DateTime at={until} /> : t('ever') : '–'),
    },
    {
      id: 'state',
      header: t('penalties.case'),
      cell: (penalty) => (
        <span className="flex flex-wrap items-center gap-3">
          <StatusBadge tone={penalty.isInForce ? 'danger' : 'neutral'}>
            {t(`penalties.${stateOf(penalty)}`)}
          </StatusBadge>
          <Link href={`/moderation/cases/${penalty.caseId}`} className="text-link underline underline-offset-2">
            {t('penalties.openCase')}
          </Link>
        </span>
      ),
    },
  ]
  return <DataTable label={t('penalties.title')} columns={columns} rows={penalties} rowId={({ id }) => id} />
}
