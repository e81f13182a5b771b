import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { StatusBadge, type Tone } from '@/components/ui/badge'
import type { ArchivesView, ArchiveState, ArchiveView } from '@/lib/archive/contract'
import { type DownloadActions, DownloadButton } from './download-button'
import { SizeText } from './size-text'

export interface ArchiveActions extends DownloadActions {
  stop: FormAction
}

const TONES: Record<ArchiveState, Tone> = {
  RECEIVING: 'accent',
  QUEUED: 'accent',
  RUNNING: 'accent',
  READY: 'success',
  FAILED: 'danger',
  STOPPED: 'neutral',
}

/** Backups and what was brought back, each with where it stands and what can be done with it. */
export function ArchiveList({ view, actions }: { view: ArchivesView; actions: ArchiveActions }) {
  const t = useTranslations('archive.backup')
  if (view.archives.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
  return (
    <Card title={t('list')} isFlush>
      <ul className="divide-y divide-separator">
        {view.archives.map((archive) => (
          <li key={archive.id} className="space-y-3 px-5 py-4">
            <Line archive={archive} accountId={view.account.id} mayAct={view.mayAct} actions={actions} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface LineProps {
  archive: ArchiveView
  accountId: string
  mayAct: boolean
  actions: ArchiveActions
}

function Line({ archive, accountId, mayAct, actions }: LineProps) {
  const t = useTranslations('archive.backup')
  const isOpen = ['RECEIVING', 'QUEUED', 'RUNNING'].includes(archive.state)
  const canFetch = archive.kind === 'BACKUP' && archive.state === 'READY' && !archive.purged
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="font-medium">{t(`kinds.${archive.kind}`)}</p>
          <p className="text-sm text-muted">
            {t.rich('asked', { name: archive.askedBy, when: () => <DateTime at={archive.askedAt} /> })}
          </p>
        </div>
        <StatusBadge tone={TONES[archive.state]}>
          {t(archive.purged && archive.kind === 'BACKUP' ? 'purged' : `states.${archive.state}`)}
        </StatusBadge>
      </div>
      {isOpen ? <Progress archive={archive} /> : null}
      {archive.fault ? <p className="text-sm text-danger">{t('faults', { fault: archive.fault })}</p> : null}
      {archive.state === 'READY' ? <Facts archive={archive} /> : null}
      {mayAct && (isOpen || canFetch) ? (
        <div className="flex flex-wrap gap-2">
          {canFetch ? (
            <DownloadButton accountId={accountId} archiveId={archive.id} actions={actions} />
          ) : (
            <ActionForm
              name={`stop-${archive.id}`}
              action={actions.stop}
              hidden={{ accountId, archiveId: archive.id }}
              submitLabel={t('stop')}
              submitVariant="danger-soft"
              draft={false}
              className=""
            />
          )}
        </div>
      ) : null}
    </>
  )
}

function Progress({ archive }: { archive: ArchiveView }) {
  const t = useTranslations('archive.backup')
  const share = t('share', { share: archive.progress })
  return (
    <div className="flex items-center gap-3">
      <progress
        max={1}
        value={archive.state === 'QUEUED' ? 0 : archive.progress}
        aria-label={t(`states.${archive.state}`)}
        className="h-2 w-full max-w-md accent-accent"
      />
      <span className="tabular text-sm text-muted">{share}</span>
    </div>
  )
}

const SHOWN = ['articles', 'originals', 'followers', 'messages', 'replies', 'massSends', 'skipped', 'pictures'] as const

function Facts({ archive }: { archive: ArchiveView }) {
  const t = useTranslations('archive.backup')
  return (
    <div className="space-y-1 text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
        {archive.bytes !== null && archive.kind === 'BACKUP' ? (
          <li>
            <SizeText bytes={archive.bytes} />
          </li>
        ) : null}
        {SHOWN.filter((name) => archive.counts[name] !== undefined).map((name) => (
          <li key={name}>{t(`counts.${name}`, { count: archive.counts[name] ?? 0 })}</li>
        ))}
      </ul>
      {archive.expiresAt && !archive.purged ? (
        <p>{t.rich('until', { when: () => <DateTime at={archive.expiresAt ?? ''} /> })}</p>
      ) : null}
      {archive.sha256 ? <p className="font-mono text-xs break-all text-muted">SHA-256 {archive.sha256}</p> : null}
    </div>
  )
}
