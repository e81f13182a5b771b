import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateTime } from '@/components/ui/date-time'
import { Stat } from '@/components/ui/stat'
import type { PublicCounts } from '@/lib/installation/contract'

/** How many accounts there are (ACC-13), in numbers and month by month. */
export function PublicCountsView({ counts }: { counts: PublicCounts }) {
  const t = useTranslations('installation.figures')
  const format = useFormatter()
  const most = Math.max(1, ...counts.byMonth.map(({ opened }) => opened))
  return (
    <div className="space-y-8">
      <div className="grid grid-cols-3 gap-3">
        <Stat label={t('total')} value={format.number(counts.total)} />
        <Stat label={t('government')} value={format.number(counts.government)} />
        <Stat label={t('certified')} value={format.number(counts.certified)} />
      </div>
      {counts.total === 0 ? <p className="text-muted">{t('empty')}</p> : null}
      <Table caption={t('byKind')} heads={[t('kind'), t('subject'), t('count')]} words={2}>
        {counts.byKind.map(({ kind, subject, count }) => (
          <Row
            key={`${kind}-${subject}`}
            words={2}
            cells={[t(`kinds.${kind}`), t(`subjects.${subject}`), format.number(count)]}
          />
        ))}
      </Table>
      <Table caption={t('byMonth')} heads={[t('month'), t('opened'), t('atEnd')]}>
        {counts.byMonth.map(({ month, opened, total }) => (
          <Row
            key={month}
            cells={[
              month.slice(0, 7),
              <span key="opened" className="flex items-center justify-end gap-3">
                <span aria-hidden className="hidden h-2 grow justify-end sm:flex">
                  <span className="h-2 rounded bg-accent" style={{ width: `${(opened / most) * 100}%` }} />
                </span>
                {format.number(opened)}
              </span>,
              format.number(total),
            ]}
          />
        ))}
      </Table>
      <p className="text-sm text-muted">
        {t('asOf')} <DateTime at={counts.asOf} />
      </p>
    </div>
  )
}

interface TableProps {
  caption: string
  heads: readonly string[]
  /** How many columns hold words; the others hold numbers and stand at the right. */
  words?: number
  children: ReactNode
}

function Table({ caption, heads, words = 1, children }: TableProps) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="mb-2 text-left text-base font-semibold">{caption}</caption>
      <thead className="border-b border-separator text-xs text-muted">
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at < words ? 'py-2 font-medium' : 'py-2 text-right font-medium'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-separator">{children}</tbody>
    </table>
  )
}

const Row = ({ cells, words = 1 }: { cells: readonly ReactNode[]; words?: number }) => (
  <tr>
    {cells.map((cell, at) => (
      <td key={at} className={at < words ? 'py-2' : 'tabular py-2 text-right'}>
        {cell}
      </td>
    ))}
  </tr>
)
