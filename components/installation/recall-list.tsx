import { useTranslations } from 'next-intl'
import { Facts } from '@/components/accounts/application-facts'
import { StatusBadge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import type { RecallView } from '@/lib/installation/contract'
import { StaffCode } from '../staff/staff-fields'

const TONES: Record<RecallView['state'], Tone> = { exporting: 'warning', withdrawn: 'neutral', done: 'danger' }

/** What was recalled; while an account can still be exported, its recall can be withdrawn. */
export function RecallList({ rows, withdraw }: { rows: readonly RecallView[]; withdraw: FormAction }) {
  const t = useTranslations('installation.recalls')
  if (rows.length === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
  return (
    <div className="space-y-4">
      {rows.map((row) => (
        <Recall key={row.id} row={row} withdraw={withdraw} />
      ))}
    </div>
  )
}

function Recall({ row, withdraw }: { row: RecallView; withdraw: FormAction }) {
  const t = useTranslations('installation.recalls')
  return (
    <Card
      title={`${t(`whats.${row.what}`)} · ${row.handle}`}
      aside={<StatusBadge tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusBadge>}
    >
      <Facts
        lines={[
          [t('nameBefore'), row.nameBefore],
          [t('ground'), row.clause ? `${t(`grounds.${row.ground}`)} · ${row.clause}` : t(`grounds.${row.ground}`)],
          [t('reason'), row.reason],
          [t('until'), row.exportUntil ? <DateTime key="until" at={row.exportUntil} /> : ''],
          [
            t('by'),
            <span key="by">
              {row.createdBy} · <DateTime at={row.createdAt} />
            </span>,
          ],
        ]}
      />
      {row.state === 'exporting' ? (
        <div className="mt-4 border-t border-separator pt-4">
          <ActionForm
            name={`withdraw-${row.id}`}
            action={withdraw}
            hidden={{ recallId: row.id }}
            submitLabel={t('withdraw')}
            submitVariant="secondary"
          >
            <StaffCode />
          </ActionForm>
        </div>
      ) : null}
    </Card>
  )
}
