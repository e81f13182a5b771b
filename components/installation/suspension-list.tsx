import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { StatusBadge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import type { Reason, SuspensionView } from '@/lib/installation/contract'
import { StaffCode } from '../staff/staff-fields'

const TONES: Record<SuspensionView['state'], Tone> = { planned: 'warning', running: 'danger', over: 'neutral' }

/** What is suspended, will be, and was; what is not over can be resumed. */
export function SuspensionList({ rows, resume }: { rows: readonly SuspensionView[]; resume: FormAction }) {
  const t = useTranslations('installation.suspensions')
  if (rows.length === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
  return (
    <div className="space-y-4">
      {rows.map((row) => (
        <Suspension key={row.id} row={row} resume={resume} />
      ))}
    </div>
  )
}

function Suspension({ row, resume }: { row: SuspensionView; resume: FormAction }) {
  const t = useTranslations('installation.suspensions')
  const functions = useTranslations('installation.functions')
  const locale = useLocale() as keyof Reason
  const { from, until, endedAt, state } = row
  const end = endedAt ?? until
  return (
    <Card title={functions(row.name)} aside={<StatusBadge tone={TONES[state]}>{t(`states.${state}`)}</StatusBadge>}>
      <p className="text-sm">
        {t.rich(end ? 'spanRich' : 'spanOpenRich', {
          from: () => <DateTime at={from} />,
          until: () => <DateTime at={end ?? from} />,
        })}
      </p>
      <p className="mt-2">{row.reason[locale]}</p>
      <p className="mt-2 text-sm text-muted">
        {t('by', { name: row.createdBy })} ·{' '}
        <Link href={`/notices/${row.id}`} className="text-link underline underline-offset-2">
          {t('notice')}
        </Link>
      </p>
      {state === 'over' ? null : (
        <div className="mt-4 border-t border-separator pt-4">
          <ActionForm
            name={`resume-${row.id}`}
            action={resume}
            hidden={{ suspensionId: row.id }}
            submitLabel={t('resume')}
            submitVariant="secondary"
          >
            <StaffCode />
          </ActionForm>
        </div>
      )}
    </Card>
  )
}
