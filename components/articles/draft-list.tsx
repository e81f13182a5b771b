'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { DraftSummary } from '@/lib/articles/contract'
import { Cover } from './cover'
import { PublishButton } from './publish-button'

interface DraftListProps {
  accountId: string
  drafts: readonly DraftSummary[]
  remove: FormAction
  /** Publishes one without sending it. */
  publish: FormAction
}

/** Drafts, each with what it still needs before it can be sent. */
export function DraftList({ accountId, drafts, remove, publish }: DraftListProps) {
  const t = useTranslations('articles.drafts')
  const untitled = useTranslations('article')('untitled')
  const [going, setGoing] = useState<DraftSummary | null>(null)
  return (
    <>
      <ul className="mt-4 space-y-3">
        {drafts.map((draft) => (
          <DraftRow
            key={draft.id}
            accountId={accountId}
            draft={draft}
            publish={publish}
            onDelete={() => setGoing(draft)}
          />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={going !== null}
        onClose={() => setGoing(null)}
        title={t('deleteTitle')}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={() => remove({ accountId, articleId: going?.id })}
      >
        {t('deleteText', { title: going?.title || untitled })}
      </ConfirmDialog>
    </>
  )
}

interface DraftRowProps extends Pick<DraftListProps, 'accountId' | 'publish'> {
  draft: DraftSummary
  onDelete: () => void
}

function DraftRow({ accountId, draft, publish, onDelete }: DraftRowProps) {
  const t = useTranslations('articles.drafts')
  const untitled = useTranslations('article')('untitled')
  const title = draft.title || untitled
  const href = `/console/${accountId}/articles/${draft.id}`
  return (
    <li className="flex flex-wrap items-center gap-4 rounded-lg border border-border bg-surface p-3 sm:flex-nowrap">
      <Cover cover={draft.cover} />
      <div className="min-w-0 grow basis-48">
        <Link href={href} className="line-clamp-2 font-medium hover:underline">
          {title}
        </Link>
        {draft.summary ? <p className="line-clamp-1 text-sm text-muted">{draft.summary}</p> : null}
        <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-muted">
          <span>{t.rich('savedAt', { at: () => <RelativeTime at={draft.savedAt} /> })}</span>
          {draft.faults.map((fault) => (
            <span key={fault} className="text-warning">
              {t(`faults.${fault}`)}
            </span>
          ))}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-2">
        {draft.faults.length === 0 ? (
          <PublishButton accountId={accountId} articleId={draft.id} title={title} publish={publish} />
        ) : null}
        {draft.faults.length === 0 ? (
          <LinkButton size="sm" href={`/console/${accountId}/mass-send/new?article=${draft.id}`}>
            {t('massSend')}
          </LinkButton>
        ) : null}
        <LinkButton size="sm" variant="tertiary" href={href}>
          {t('edit')}
        </LinkButton>
        <Button isIconOnly size="sm" variant="ghost" aria-label={t('deleteNamed', { title })} onPress={onDelete}>
          <Trash2 size={16} aria-hidden />
        </Button>
      </div>
    </li>
  )
}
