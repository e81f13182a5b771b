import { Check, CircleHelp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CheckedField, FieldResult } from '@/lib/certification/contract'
import { Badge } from '../ui/badge'
import { cx } from '../ui/cx'

const SIGNS = { same: Check, differs: X, unclear: CircleHelp } as const
const TONES = { same: 'success', differs: 'danger', unclear: 'warning' } as const

/** What was compared, field by field: what we have, what the channel says, whether they agree (CERT-1). */
export function CheckFields({ fields }: { fields: readonly CheckedField[] }) {
  const t = useTranslations('certification')
  return (
    <>
      <div role="table" aria-label={t('fields.caption')} className="text-sm">
        <div
          role="row"
          className="hidden gap-4 border-b border-separator py-2 text-muted sm:grid sm:grid-cols-[8rem_1fr_1fr_6rem]"
        >
          {(['field', 'ours', 'theirs', 'result'] as const).map((name) => (
            <span key={name} role="columnheader">
              {t(`fields.${name}`)}
            </span>
          ))}
        </div>
        {fields.map((one) => (
          <Row key={one.field} field={one} />
        ))}
      </div>
      <p className="mt-2 text-xs text-muted">{t('fields.masked')}</p>
    </>
  )
}

function Row({ field: one }: { field: CheckedField }) {
  const t = useTranslations('certification')
  return (
    <div
      role="row"
      className={cx(
        'grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-b border-separator px-2 py-2.5 sm:grid-cols-[8rem_1fr_1fr_6rem] sm:items-center sm:px-0',
        one.result === 'differs' && 'bg-danger-soft/50',
      )}
    >
      <span role="rowheader" className="col-start-1 row-start-1 font-medium sm:col-start-auto sm:row-start-auto">
        {t(`field.${one.field}`)}
      </span>
      <Cell name={t('fields.ours')} className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto">
        <FieldText field={one} side="ours" />
      </Cell>
      <Cell name={t('fields.theirs')} className="col-span-2 row-start-3 sm:col-span-1 sm:row-start-auto">
        <FieldText field={one} side="theirs" />
      </Cell>
      <span
        role="cell"
        className="col-start-2 row-start-1 justify-self-end sm:col-start-auto sm:row-start-auto sm:justify-self-start"
      >
        <ResultBadge result={one.result} />
      </span>
    </div>
  )
}

function Cell({ name, className, children }: { name: string; className: string; children: ReactNode }) {
  return (
    <span role="cell" className={cx('min-w-0 break-words', className)}>
      <span className="mr-2 text-xs text-muted sm:hidden">{name}</span>
      {children}
    </span>
  )
}

function FieldText({ field: { field, ours, theirs }, side }: { field: CheckedField; side: 'ours' | 'theirs' }) {
  const t = useTranslations('certification')
  const text = side === 'ours' ? ours : theirs
  if (field === 'kind') return <>{t(`kinds.${text as 'PERSON'}`)}</>
  if (field === 'record' && side === 'theirs') return <>{t(`record.${text as 'valid'}`)}</>
  return <>{text || '—'}</>
}

function ResultBadge({ result }: { result: FieldResult }) {
  const t = useTranslations('certification.result')
  const Sign = SIGNS[result]
  return (
    <Badge tone={TONES[result]}>
      <Sign size={14} aria-hidden />
      {t(result)}
    </Badge>
  )
}
