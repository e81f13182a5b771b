import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArchiveList } from '@/components/archive/archive-list'
import { BroughtHistory } from '@/components/archive/brought-history'
import { BringBackCard } from '@/components/archive/bring-back-card'
import { ActionForm } from '@/components/ui/form/action-form'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { listArchives } from '@/lib/archive'
import { ask } from '@/lib/platform/http/page-context'
import { askForCode, beginUpload, openDownload, startBackup, stopArchive } from './actions'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('archive.backup'))('title') }
}

/** Backups of everything of the account's own, and the way of its articles back. */
export default async function BackupPage({ params }: Props) {
  const { accountId } = await params
  const view = await ask('operator', listArchives, { accountId })
  const t = await getTranslations('archive.backup')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead', { days: view.keptDays })}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
        actions={
          view.mayAct ? (
            <ActionForm
              name="start-backup"
              action={startBackup}
              hidden={{ accountId }}
              submitLabel={t('start')}
              draft={false}
              className=""
            />
          ) : null
        }
      />
      {view.mayAct ? null : <p className="mb-4 text-sm text-muted">{t('notYours')}</p>}
      <div className="space-y-4">
        <ArchiveList view={view} actions={{ stop: stopArchive, openDownload, askForCode }} />
        {view.history.length > 0 ? <BroughtHistory history={view.history} /> : null}
        {view.mayBringBack ? (
          <BringBackCard
            accountId={accountId}
            largestBytes={view.largestBytes}
            begin={beginUpload}
            stop={stopArchive}
          />
        ) : null}
      </div>
    </>
  )
}
