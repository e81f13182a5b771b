'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StatusBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DateTime } from '@/components/ui/date-time'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { notifyDone } from '@/components/ui/toast'
import { REVIEW_REASON_CHARACTERS, type SendReviewView } from '@/lib/checkup/contract'
import { KeptFindings } from './kept-findings'

const TONES = { waiting: 'warning', released: 'success', refused: 'danger' } as const

interface Props {
  review: SendReviewView
  release: FormAction<{ id: string }>
  refuse: FormAction<{ id: string }>
}

/** One held send: whose, since when, the lines that were found, the whole text, and the two ways on. */
export function HeldSend({ review, ...deeds }: Props) {
  const t = useTranslations('checkup.reviews')
  const { accountName, state, heldAt, decidedAt, reason, texts } = review
  return (
    <Card title={accountName} aside={<StatusBadge tone={TONES[state]}>{t(`states.${state}`)}</StatusBadge>}>
      <p className="mb-3 text-sm text-muted">
        {t('heldAt')} <DateTime at={heldAt} />
        {decidedAt ? (
          <>
            {' · '}
            {t(`states.${state}`)} <DateTime at={decidedAt} />
          </>
        ) : null}
      </p>
      <KeptFindings findings={review.findings} texts={texts} />
      <details className="mt-3 rounded-lg border border-border">
        <summary className="min-h-11 cursor-pointer px-3 py-2.5 text-sm font-medium">{t('whole')}</summary>
        {texts.map(({ id, title, summary, lines }) => (
          <div key={id} className="border-t border-separator px-3 py-3 text-sm">
            <p className="font-medium">{title}</p>
            <p className="text-muted">{summary}</p>
            <ol className="mt-2 list-decimal space-y-1 pl-8">
              {lines.map((line, at) => (
                <li key={`${at}${line.slice(0, 8)}`} className="break-words">
                  {line || '—'}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </details>
      {reason ? <p className="mt-3 text-sm">{reason}</p> : null}
      {state === 'waiting' ? <Decide review={review} {...deeds} /> : null}
    </Card>
  )
}

function Decide({ review: { accountId, massSendId, accountName }, release, refuse }: Props) {
  const t = useTranslations('checkup.reviews')
  const actions = useTranslations('common.actions')
  const [asking, setAsking] = useState<'release' | 'refuse' | null>(null)
  const close = () => setAsking(null)
  const letGo = async () => {
    const answer = await release({ accountId, massSendId })
    if (answer.ok) notifyDone({ text: t('released') })
    return answer
  }
  return (
    <div className="mt-4 space-y-4">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onPress={() => setAsking('release')}>
          {t('release')}
        </Button>
        <Button variant="danger-soft" onPress={() => setAsking('refuse')}>
          {t('refuse')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={asking === 'release'}
        onClose={close}
        title={t('releaseTitle', { account: accountName })}
        isUndoable={false}
        isDangerous={false}
        confirmLabel={t('release')}
        onConfirm={letGo}
      >
        {t('releaseText')}
      </ConfirmDialog>
      {asking === 'refuse' ? (
        <ActionForm
          name={`refuse-${massSendId}`}
          action={refuse}
          hidden={{ accountId, massSendId }}
          submitLabel={t('refuse')}
          submitVariant="danger"
          onDone={() => notifyDone({ text: t('refused') })}
          secondary={
            <Button variant="tertiary" onPress={close}>
              {actions('cancel')}
            </Button>
          }
        >
          <TextArea
            name="reason"
            label={t('reason')}
            help={t('reasonHelp')}
            limit={REVIEW_REASON_CHARACTERS}
            isRequired
          />
        </ActionForm>
      ) : null}
    </div>
  )
}
