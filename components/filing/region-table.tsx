'use client'
import { Pencil } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { StatusBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { notifyDone } from '@/components/ui/toast'
import type { RegionView } from '@/lib/filing/contract'
import { RegionNames } from './region-form'

interface Acts {
  rename: FormAction
  end: FormAction
  reopen: FormAction
}

function useRegionName() {
  const locale = useLocale()
  return (region: RegionView) =>
    locale === 'en' ? region.nameEn : locale === 'zh-Hans' ? region.nameHans : region.nameHant
}

/** Every region: who decides there, what waits there, and whether it can be chosen. */
export function RegionTable({ rows, ...acts }: Acts & { rows: readonly RegionView[] }) {
  const t = useTranslations('filing.regionDesk')
  const nameOf = useRegionName()
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      rowId={(row) => row.code}
      rowName={nameOf}
      empty={<EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      columns={[
        {
          id: 'name',
          header: t('name'),
          cell: (row) => (
            <>
              <span className="font-medium">{nameOf(row)}</span>
              <span className="block text-xs text-muted">{row.code}</span>
            </>
          ),
        },
        { id: 'officers', header: t('officers'), cell: (row) => <Officers row={row} /> },
        {
          id: 'filings',
          header: t('filings'),
          isMinor: true,
          cell: ({ code, filings }) => (
            <Link
              href={`/moderation/filings?tab=all&region=${code}`}
              className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
            >
              {t('filingCount', { all: filings.all, waiting: filings.waiting })}
            </Link>
          ),
        },
        {
          id: 'state',
          header: t('state'),
          cell: (row) => (
            <StatusBadge tone={row.endedAt ? 'neutral' : 'success'}>{t(row.endedAt ? 'ended' : 'open')}</StatusBadge>
          ),
        },
        { id: 'acts', header: t('change'), cell: (row) => <Change row={row} name={nameOf(row)} acts={acts} /> },
      ]}
    />
  )
}

function Officers({ row }: { row: RegionView }) {
  const t = useTranslations('filing.regionDesk')
  if (row.officers.length === 0) return <span className="text-muted">{t('noOfficers')}</span>
  return (
    <ul>
      {row.officers.map(({ id, name }) => (
        <li key={id}>
          <Link
            href={`/moderation/staff/${id}`}
            className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Other names, and the end of a region or its return; each in one window. */
function Change({ row, name, acts }: { row: RegionView; name: string; acts: Acts }) {
  const t = useTranslations('filing.regionDesk')
  const [isOpen, setOpen] = useState(false)
  const hidden = { code: row.code, version: row.version }
  const done = (text: string) => () => {
    setOpen(false)
    notifyDone({ text })
  }
  return (
    <>
      <Button
        size="sm"
        variant="secondary"
        icon={<Pencil size={16} aria-hidden />}
        aria-label={t('changeNamed', { name })}
        onPress={() => setOpen(true)}
      >
        {t('change')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={name}>
        <ActionForm
          name={`rename-${row.code}`}
          action={acts.rename}
          hidden={hidden}
          draft={false}
          submitLabel={t('renameSubmit')}
          onDone={done(t('renamed'))}
        >
          <RegionNames region={row} />
        </ActionForm>
        <div className="mt-6 border-t border-separator pt-4">
          <p className="mb-3 text-sm text-muted">{t(row.endedAt ? 'reopenHelp' : 'endHelp')}</p>
          <ActionForm
            name={`end-${row.code}`}
            className=""
            action={row.endedAt ? acts.reopen : acts.end}
            hidden={hidden}
            draft={false}
            submitLabel={t(row.endedAt ? 'reopenSubmit' : 'endSubmit')}
            submitVariant={row.endedAt ? 'secondary' : 'danger-soft'}
            onDone={done(t(row.endedAt ? 'reopened' : 'endedDone'))}
          />
        </div>
      </Dialog>
    </>
  )
}
