'use client'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { StatusBadge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { DateTime } from '@/components/ui/date-time'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { TextArea } from '@/components/ui/text-area'
import { notifyDone } from '@/components/ui/toast'
import type { PermissionView } from '@/lib/installation/contract'
import { StaffCode } from '../staff/staff-fields'

const TONES: Record<PermissionView['state'], Tone> = { held: 'success', over: 'neutral', ended: 'danger' }

interface Props {
  rows: readonly PermissionView[]
  empty: ReactNode
  /** Left out where they are only read: in the account's own console. */
  end?: FormAction
}

/** Permissions: what, for whom, by whom, until when. */
export function PermissionTable({ rows, empty, end }: Props) {
  const t = useTranslations('installation.permissions')
  const account = {
    id: 'account',
    header: t('account'),
    cell: (row: PermissionView) => (
      <>
        <span className="font-medium">{row.accountName}</span>
        <span className="block text-xs text-muted">{row.handle}</span>
      </>
    ),
  }
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.partner}
      empty={empty}
      columns={[
        ...(end ? [account] : []),
        { id: 'scope', header: t('scope'), cell: (row) => <Scope row={row} /> },
        { id: 'reference', header: t('reference'), isMinor: true, cell: (row) => row.reference },
        {
          id: 'until',
          header: t('until'),
          cell: (row) => (row.until ? <DateTime at={row.until} show="minute" /> : t('noEnd')),
        },
        {
          id: 'granted',
          header: t('granted'),
          isMinor: true,
          cell: (row) => (
            <>
              {end ? `${row.grantedBy} · ` : null}
              <DateTime at={row.grantedAt} show="day" />
            </>
          ),
        },
        { id: 'state', header: t('state'), cell: (row) => <State row={row} end={end} /> },
      ]}
    />
  )
}

function Scope({ row }: { row: PermissionView }) {
  return (
    <>
      <span className="font-medium">{row.partner}</span> <RuleLink code={row.rule} />
      <span className="block text-xs text-muted">{row.scope}</span>
    </>
  )
}

function State({ row, end }: { row: PermissionView; end?: FormAction }) {
  const t = useTranslations('installation.permissions')
  const [isOpen, setOpen] = useState(false)
  return (
    <span className="flex flex-wrap items-center gap-2">
      <StatusBadge tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusBadge>
      {row.endReason ? <span className="text-xs text-muted">{row.endReason}</span> : null}
      {end && row.state === 'held' ? (
        <>
          <Button size="sm" variant="danger-soft" onPress={() => setOpen(true)}>
            {t('end')}
          </Button>
          <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('endTitle')}>
            <ActionForm
              name={`end-${row.id}`}
              action={end}
              hidden={{ permissionId: row.id }}
              submitLabel={t('end')}
              submitVariant="danger"
              onDone={() => [setOpen(false), notifyDone({ text: t('ended') })]}
            >
              <TextArea
                name="reason"
                label={t('endReason')}
                help={t('endReasonHelp')}
                rows={2}
                limit={300}
                isRequired
              />
              <StaffCode />
            </ActionForm>
          </Dialog>
        </>
      ) : null}
    </span>
  )
}
