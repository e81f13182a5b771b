'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LendingView, RequestView } from '@/lib/originals/contract'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Dialog } from '../ui/dialog'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { RelativeTime } from '../ui/relative-time'
import { TextArea } from '../ui/text-area'

interface Props {
  lending: LendingView
  answer: FormAction
}
type Answer = 'CONFIRMED' | 'REFUSED'
interface Chosen {
  request: RequestView
  answer: Answer
}
const REASON_CHARACTERS = 300

/** Who waits for an answer on a reprint, with both answers. Nothing stands here while nobody waits. */
export function ReprintRequests({ lending: { accountId, requests }, answer }: Props) {
  const t = useTranslations('originals.requests')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const close = () => setChosen(null)
  if (requests.length === 0) return null
  const facts = { account: chosen?.request.account ?? '', title: chosen?.request.title ?? '' }
  return (
    <Card id="requests" title={t('title')} className="mb-6">
      <ul className="divide-y divide-separator">
        {requests.map((request) => (
          <Request key={request.id} request={request} choose={(given) => setChosen({ request, answer: given })} />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={chosen?.answer === 'CONFIRMED'}
        onClose={close}
        title={t('confirmTitle', facts)}
        isUndoable={false}
        isDangerous={false}
        confirmLabel={t('confirm')}
        onConfirm={() => answer({ accountId, requestId: chosen?.request.id, answer: 'CONFIRMED' })}
      >
        {t('confirmText', facts)}
      </ConfirmDialog>
      <Dialog isOpen={chosen?.answer === 'REFUSED'} onClose={close} title={t('refuseTitle', facts)}>
        <ActionForm
          name="refuse-reprint"
          action={answer}
          hidden={{ accountId, requestId: chosen?.request.id ?? '', answer: 'REFUSED' }}
          submitLabel={t('refuse')}
          submitVariant="danger"
          draft={false}
          onDone={close}
        >
          <TextArea
            name="reason"
            label={t('reason')}
            help={t('reasonHelp')}
            limit={REASON_CHARACTERS}
            isRequired={false}
          />
        </ActionForm>
      </Dialog>
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
