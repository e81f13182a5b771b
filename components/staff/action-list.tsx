'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { DateTime } from '@/components/ui/date-time'
import type { StaffAction } from '@/lib/staff/contract'

/** Entries of the action log: what was done, by whom or about whom, from where. */
export function ActionList({
  title,
  actions,
  who,
}: {
  title: string
  actions: readonly StaffAction[]
  who: 'actor' | 'target'
}) {
  const t = useTranslations('staff')
  return (
    <Card title={title} isFlush>
      <div className="px-5 pb-5">
        <DataTable
          label={title}
          rows={actions}
          rowId={(row) => row.id}
          empty={<p className="text-muted">{t('noActions')}</p>}
          columns={[
            { id: 'at', header: t('at'), cell: (row) => <DateTime at={row.at} /> },
            { id: 'action', header: t('action'), cell: (row) => <ActionName name={row.name} /> },
            {
              id: who,
              header: t(who),
              cell: (row) => (who === 'actor' ? (row.actorName ?? '—') : <Target action={row} />),
            },
            { id: 'address', header: t('address'), isMinor: true, cell: (row) => row.address || '—' },
          ]}
        />
      </div>
    </Card>
  )
}

/** Whom or what an act was about; what has no name of its own by the end of its id, the whole of it on hover. */
function Target({ action: { targetName, targetId } }: { action: StaffAction }) {
  if (targetName) return targetName
  if (!targetId) return '—'
  return (
    <code className="text-xs" title={targetId}>
      …{targetId.slice(-8)}
    </code>
  )
}

/** An act in the words of its domain (`<domain>.acts`). */
function ActionName({ name }: { name: string }) {
  const t = useTranslations()
  const key = name.replace('.', '.acts.')
  return t.has(key) ? t(key) : <code className="text-xs">{name}</code>
}
