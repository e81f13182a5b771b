import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateTime } from '@/components/ui/date-time'
import type { ErasureView } from '@/lib/lifecycle/contract'

/** What was erased of an account, and what stays under which rule. */
export function ErasureProof({ proof }: { proof: ErasureView }) {
  const t = useTranslations('lifecycle.proof')
  return (
    <div className="max-w-2xl space-y-8">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        <Fact name={t('handle')}>{proof.handle}</Fact>
        <Fact name={t('cause')}>{t(`causes.${proof.cause}`)}</Fact>
        <Fact name={t('endedAt')}>
          <DateTime at={proof.endedAt} />
        </Fact>
        <Fact name={t('startedAt')}>
          <DateTime at={proof.startedAt} />
        </Fact>
        {proof.finishedAt ? (
          <Fact name={t('finishedAt')}>
            <DateTime at={proof.finishedAt} />
          </Fact>
        ) : null}
        <Fact name={t('files')}>{proof.files}</Fact>
      </dl>
      <Rows title={t('erased')} empty={t('erasedNone')} rows={proof.erased} />
      <Rows title={t('kept')} empty={t('keptNone')} rows={proof.kept} />
      <section>
        <h2 className="text-base font-semibold">{t('hash')}</h2>
        <p className="mt-2 rounded-lg bg-surface-secondary px-4 py-3 font-mono text-sm break-all">{proof.listHash}</p>
        <p className="mt-2 text-sm text-muted">{t('hashHelp')}</p>
      </section>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="break-all">{children}</dd>
    </>
  )
}

interface RowsProps {
  title: string
  empty: string
  rows: readonly { table: string; rows: number; rule?: string }[]
}

function Rows({ title, empty, rows }: RowsProps) {
  const t = useTranslations('lifecycle.proof')
  const hasRules = rows.some(({ rule }) => rule)
  if (rows.length === 0) {
    return (
      <section>
        <h2 className="text-base font-semibold">{title}</h2>
        <p className="mt-2 text-sm text-muted">{empty}</p>
      </section>
    )
  }
  return (
    <section>
      <h2 className="text-base font-semibold">{title}</h2>
      <table className="mt-2 w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            <th className="py-1 pr-4 font-normal">{t('table')}</th>
            <th className="py-1 pr-4 text-right font-normal">{t('rows')}</th>
            {hasRules ? <th className="py-1 font-normal">{t('rule')}</th> : null}
          </tr>
        </thead>
        <tbody className="divide-y divide-separator">
          {rows.map((row) => (
            <tr key={row.table}>
              <td className="py-1.5 pr-4 font-mono break-all">{row.table}</td>
              <td className="tabular py-1.5 pr-4 text-right">{row.rows}</td>
              {hasRules ? <td className="py-1.5">{row.rule}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
