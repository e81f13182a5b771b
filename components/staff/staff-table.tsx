'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Badge, StatusBadge, type Tone } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { DateTime } from '@/components/ui/date-time'
import type { StaffRow } from '@/lib/staff/contract'

const TONES: Record<StaffRow['state'], Tone> = { invited: 'warning', active: 'success', left: 'neutral' }

/** Invited, active or left. */
export function StaffState({ state }: Pick<StaffRow, 'state'>) {
  const t = useTranslations('staff.states')
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>
}

/** Everyone on the staff, and who has left at the end. */
export function StaffTable({ rows }: { rows: readonly StaffRow[] }) {
  const t = useTranslations('staff')
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      columns={[
        { id: 'name', header: t('name'), cell: (row) => <NameCell row={row} /> },
        {
          id: 'role',
          header: t('role'),
          cell: (row) => (
            <>
              {t(`roles.${row.role}`)}
              {row.regionName ? <span className="block text-xs text-muted">{row.regionName}</span> : null}
            </>
          ),
        },
        {
          id: 'lastSignIn',
          header: t('lastSignIn'),
          isMinor: true,
          cell: (row) => (row.lastSignInAt ? <DateTime at={row.lastSignInAt} /> : t('never')),
        },
        { id: 'state', header: t('state'), cell: (row) => <StaffState state={row.state} /> },
      ]}
    />
  )
}

function NameCell({ row }: { row: StaffRow }) {
  const t = useTranslations('staff')
  return (
    <>
      <span className="flex flex-wrap items-center gap-2">
        <Link
          href={`/moderation/staff/${row.id}`}
          className="inline-flex min-h-6 items-center font-medium text-link underline underline-offset-2"
        >
          {row.name}
        </Link>
        {row.isMe ? <Badge tone="accent">{t('me')}</Badge> : null}
      </span>
      <span className="block text-xs break-all text-muted">{row.email}</span>
    </>
  )
}
