'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import { CheckUpPanel } from '@/components/checkup/check-up-panel'
import type { FormAction } from '@/components/ui/form/result'
import type { ComposerView, MassSendView, QuotaView } from '@/lib/mass-send/contract'
import { SecondFactor } from '@/components/identity/second-factor'
import type { Composition } from './use-composition'

interface Props {
  isOpen: boolean
  onClose: () => void
  view: ComposerView
  work: Composition
  quota: QuotaView
  send: FormAction<MassSendView>
  askForCode: FormAction<{ email: string }>
}

/** Asks once more: to how many, the quota before and after, what cannot be undone, and the second factor (AUTH-2). */
export function ConfirmSend({ isOpen, onClose, view, work, quota, send, askForCode }: Props) {
  const t = useTranslations('mass-send.confirm')
  const actions = useTranslations('common.actions')
  const { sendAt, chosen } = work
  const cancel = (
    <Button variant="tertiary" onPress={onClose}>
      {actions('cancel')}
    </Button>
  )
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('title', { count: view.followers })}>
      <ActionForm
        name="mass-send"
        action={send}
        draft={false}
        hidden={{ accountId: view.account.id, clientKey: view.clientKey, sendAt: sendAt?.toISOString() ?? '' }}
        submitLabel={t(sendAt ? 'submitLater' : 'submitNow')}
        secondary={cancel}
      >
        {chosen.map(({ id }) => (
          <input key={id} type="hidden" name="articleIds[]" value={id} />
        ))}
        <ConfirmFacts sendAt={sendAt} title={chosen[0]?.title ?? ''} count={chosen.length} quota={quota} />
        <CheckUpPanel accountId={view.account.id} articleIds={chosen.map(({ id }) => id)} />
        <SecondFactor askForCode={askForCode} />
      </ActionForm>
    </Dialog>
  )
}

function ConfirmFacts({
  sendAt,
  title,
  count,
  quota,
}: {
  sendAt: Date | null
  title: string
  count: number
  quota: QuotaView
}) {
  const t = useTranslations('mass-send.confirm')
  const moment = useMomentText()
  return (
    <div className="space-y-3 text-sm">
      <p>
        {sendAt ? t('laterText', { count, title, when: moment(sendAt.toISOString()) }) : t('nowText', { count, title })}
      </p>
      <dl className="grid grid-cols-3 gap-3 rounded-lg bg-surface-secondary px-4 py-3">
        <Fact name={t('quotaBefore')}>{quota.left}</Fact>
        <Fact name={t('quotaAfter')}>{quota.left - 1}</Fact>
        <Fact name={t('returns')}>{moment(quota.returnsAt)}</Fact>
      </dl>
      <p className="font-medium text-danger">{t(sendAt ? 'finalLater' : 'finalNow')}</p>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="tabular mt-0.5 font-medium">{children}</dd>
    </div>
  )
}
