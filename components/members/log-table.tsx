'use client'
import { useTranslations } from 'next-intl'
import { type Column, DataTable } from '@/components/ui/data-table'
import { DateTime } from '@/components/ui/date-time'
import type { ActionRow } from '@/lib/members/contract'

/** Entries of the action log: when, who, what, from where (N16). */
export function LogTable({ rows }: { rows: readonly ActionRow[] }) {
  const t = useTranslations('members.log')
  const columns: Column<ActionRow>[] = [
    {
      id: 'at',
      header: t('at'),
      cell: ({ at }) => <DateTime at={at} show="second" className="sm:whitespace-nowrap" />,
    },
    { id: 'who', header: t('who'), cell: (row) => <Who row={row} />, isMinor: true },
    { id: 'what', header: t('what'), cell: (row) => <What row={row} /> },
    { id: 'address', header: t('address'), cell: ({ address }) => address || '–', isMinor: true },
  ]
  return <DataTable label={t('title')} columns={columns} rows={rows} rowId={({ id }) => id} />
}

function Who({ row: { actorKind, actorName, staff } }: { row: ActionRow }) {
  const t = useTranslations('members.log')
  const roles = useTranslations('staff.roles')
  if (staff) return t('staffMember', { role: roles(staff.role), number: String(staff.number) })
  if (actorKind === 'administrator') return t('staff')
  return actorName ?? <span className="text-muted">{t('gone')}</span>
}

/** `mass-send.schedule` in words: the text `mass-send.acts.schedule`; its bare name when it has none (any more). */
function What({ row }: { row: ActionRow }) {
  const { name, targetId } = row
  const all = useTranslations()
  const t = useTranslations('members.log')
  const key = name.replace('.', '.acts.')
  return (
    <span>
      <span className="block font-medium">{all.has(key) ? all(key) : name}</span>
      {/* On a phone the column of names is left out. */}
      <span className="block md:hidden">
        <Who row={row} />
      </span>
      {targetId ? (
        <code title={t('target')} className="block max-w-40 truncate text-xs text-muted md:max-w-72">
          {targetId}
        </code>
      ) : null}
    </span>
  )
}
