'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useMomentText } from '@/components/texts'
import { Button } from '@/components/ui/button'
import type { ActionResult } from '@/components/ui/form/result'
import type { UploadView } from '@/lib/media/contract'

const PERCENT = 100

interface UnfinishedUploadsProps {
  accountId: string
  uploads: readonly UploadView[]
  giveUp: (input: unknown) => Promise<ActionResult>
}

/** Uploads that were broken off, here or on another machine: chosen again, the same file goes on where it stopped. */
export function UnfinishedUploads({ accountId, uploads, giveUp }: UnfinishedUploadsProps) {
  const t = useTranslations('media.unfinished')
  const moment = useMomentText()
  const router = useRouter()
  const [gone, setGone] = useState<readonly string[]>([])
  const left = uploads.filter(({ id }) => !gone.includes(id))
  if (left.length === 0) return null
  const drop = async (uploadId: string) => {
    await giveUp({ accountId, uploadId })
    setGone((all) => [...all, uploadId])
    router.refresh()
  }
  return (
    <section aria-labelledby="unfinished" className="rounded-lg border border-border bg-surface px-4 py-3">
      <h2 id="unfinished" className="text-sm font-medium">
        {t('title')}
      </h2>
      <p className="text-sm text-muted">{t('about')}</p>
      <ul className="mt-2 divide-y divide-separator">
        {left.map(({ id, name, bytes, received, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
            <span className="min-w-0 grow truncate">{name}</span>
            <span className="tabular text-muted">
              {t('standing', { percent: Math.floor((received / bytes) * PERCENT), until: moment(expiresAt) })}
            </span>
            <Button size="sm" variant="tertiary" onPress={() => void drop(id)}>
              {t('giveUp')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
