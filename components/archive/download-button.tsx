'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SecondFactor } from '@/components/identity/second-factor'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form/result'
import { ActionForm } from '@/components/ui/form/action-form'

export interface DownloadActions {
  openDownload: FormAction<{ href: string }>
  askForCode: FormAction<{ email: string }>
}

interface Props {
  accountId: string
  archiveId: string
  actions: DownloadActions
}

/** Fetches a backup after the second factor: it holds all that the account has. */
export function DownloadButton({ accountId, archiveId, actions }: Props) {
  const t = useTranslations('archive.backup')
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button variant="primary" onPress={() => setOpen(true)}>
        {t('download')}
      </Button>
    )
  }
  return (
    <div className="w-full rounded-lg border border-border p-4">
      <p className="mb-4 text-sm text-muted">{t('downloadHelp')}</p>
      <ActionForm
        name={`download-${archiveId}`}
        action={actions.openDownload}
        hidden={{ accountId, archiveId }}
        submitLabel={t('downloadSubmit')}
        draft={false}
        onDone={({ href }) => {
          setOpen(false)
          window.location.assign(href)
        }}
        secondary={
          <Button variant="tertiary" onPress={() => setOpen(false)}>
            {t('cancel')}
          </Button>
        }
      >
        <SecondFactor askForCode={actions.askForCode} />
      </ActionForm>
    </div>
  )
}
