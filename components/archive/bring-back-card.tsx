'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { FileDrop } from '@/components/ui/file-drop'
import type { FormAction } from '@/components/ui/form/result'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { RuleLink } from '@/components/ui/rule-link'
import { useArchiveUpload } from './use-archive-upload'

interface Props {
  accountId: string
  largestBytes: number
  begin: FormAction<{ archiveId: string; parts: number }>
  stop: FormAction
}

/** Brings the articles of an archive back: the file goes up in parts, and what comes after goes on without this page. */
export function BringBackCard({ accountId, largestBytes, begin, stop }: Props) {
  const t = useTranslations('archive.bringBack')
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const upload = useArchiveUpload({ accountId, begin, stop, onDone: () => router.refresh() })
  const isGoing = upload.state === 'sending'
  return (
    <Card title={t('title')} aside={<RuleLink code="DATA-2" />}>
      <p className="mb-4 max-w-prose text-sm text-muted">{t('text')}</p>
      <div className="max-w-xl space-y-4">
        <FileDrop label={t('file')} accept=".zip,application/zip" maxBytes={largestBytes} onFile={setFile} />
        {upload.refusal ? <RefusalNotice refusal={upload.refusal} /> : null}
        {isGoing || upload.state === 'broken' ? (
          <div role="status" className="flex items-center gap-3">
            <progress max={1} value={upload.share} aria-label={t('sending')} className="h-2 w-full accent-accent" />
            <span className="tabular text-sm text-muted">{t('share', { share: upload.share })}</span>
          </div>
        ) : null}
        {upload.state === 'done' ? (
          <p role="status" className="rounded-lg bg-success-soft px-4 py-3 text-sm text-success-soft-foreground">
            {t('sent')}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            isDisabled={!file}
            isPending={isGoing}
            onPress={() => file && (upload.state === 'broken' ? upload.resume(file) : upload.start(file))}
          >
            {t(upload.state === 'broken' ? 'resume' : 'start')}
          </Button>
          {isGoing || upload.state === 'broken' ? (
            <Button variant="danger-soft" onPress={upload.stop}>
              {t('stop')}
            </Button>
          ) : null}
        </div>
      </div>
    </Card>
  )
}
