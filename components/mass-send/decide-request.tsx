'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SecondFactor } from '@/components/identity/second-factor'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { notifyDone } from '@/components/ui/toast'

interface Props {
  accountId: string
  massSendId: string
  articles: number
  /** Edited since: it can only be refused. */
  isChanged: boolean
  approve: FormAction
  refuse: FormAction
  askForCode: FormAction<{ email: string }>
}

/** Approves somebody else's request with a second factor, or refuses it with a reason. */
export function DecideRequest({ accountId, massSendId, articles, isChanged, approve, refuse, askForCode }: Props) {
  const t = useTranslations('mass-send.detail')
  const [open, setOpen] = useState<'approve' | 'refuse' | null>(null)
  const hidden = { accountId, massSendId }
  const done = (text: string) => {
    setOpen(null)
    notifyDone({ text })
  }
  return (
    <>
      <Button variant="primary" isDisabled={isChanged} onPress={() => setOpen('approve')}>
        {t('approve')}
      </Button>
      <Button variant="danger-soft" onPress={() => setOpen('refuse')}>
        {t('refuse')}
      </Button>
      <Dialog isOpen={open === 'approve'} onClose={() => setOpen(null)} title={t('approveTitle')}>
        <ActionForm
          name="approve-send"
          action={approve}
          draft={false}
          hidden={hidden}
          submitLabel={t('approveSubmit')}
          onDone={() => done(t('approved'))}
        >
          <p className="text-sm">{t('approveText', { count: articles })}</p>
          <SecondFactor askForCode={askForCode} />
        </ActionForm>
      </Dialog>
      <Dialog isOpen={open === 'refuse'} onClose={() => setOpen(null)} title={t('refuseTitle')}>
        <ActionForm
          name="refuse-send"
          action={refuse}
          hidden={hidden}
          submitLabel={t('refuseSubmit')}
          onDone={() => done(t('refused'))}
        >
          <TextArea name="reason" label={t('refuseReason')} help={t('refuseHelp')} isRequired />
        </ActionForm>
      </Dialog>
    </>
  )
}
