'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LendingView, RequestView } from '@/lib/originals/contract'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { ConfirmDialog } from '../ui/confirm-dialog'
import type { FormAction } from '../ui/form/result'
import { RelativeTime } from '../ui/relative-time'

interface Props {
  lending: LendingView
  answer: FormAction
}
type Answer = 'CONFIRMED' | 'REFUSED'

/** Who waits for an answer on a reprint, with both answers. Nothing stands here while nobody waits. */
export function ReprintRequests({ lending: { accountId, requests }, answer }: Props) {
  const t = useTranslations('originals.requests')
  const [chosen, setChosen] = useState<{ request: RequestView; answer: Answer } | null>(null)
  if (requests.length === 0) return null
  const words = chosen?.answer === 'REFUSED' ? ('refuse' as const) : ('confirm' as const)
  const facts = { account: chosen?.request.account ?? '', title: chosen?.request.title ?? '' }
  return (
    <Card id="requests" title={t('title')} className="mb-6">
      <ul className="divide-y divide-separator">
        {requests.map((request) => (
          <Request key={request.id} request={request} choose={(given) => setChosen({ request, answer: given })} />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        title={t(`${words}Title`, facts)}
        isUndoable={false}
        isDangerous={words === 'refuse'}
        confirmLabel={t(words)}
        onConfirm={() => answer({ accountId, requestId: chosen?.request.id, answer: chosen?.answer })}
      >
        {t(`${words}Text`, facts)}
      </ConfirmDialog>
    </Card>
  )
}

function Request({ request, choose }: { request: RequestView; choose: (answer: Answer) => void }) {
  const t = useTranslations('originals.requests')
  const { account, title, note, askedAt, articleId } = request
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3 text-sm">
      <div className="min-w-0 grow">
        <a href={`/a/${articleId}`} className="font-medium hover:underline">
          {t('line', { account, title })}
        </a>
        {note ? <p className="mt-1 whitespace-pre-line">{note}</p> : null}
        <p className="mt-1 text-xs text-muted">
          <RelativeTime at={askedAt} />
        </p>
      </div>
      <div className="flex gap-2">
        <Button size="sm" variant="tertiary" onPress={() => choose('REFUSED')}>
          {t('refuse')}
        </Button>
        <Button size="sm" variant="primary" onPress={() => choose('CONFIRMED')}>
          {t('confirm')}
        </Button>
      </div>
    </li>
  )
}
