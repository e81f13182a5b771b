'use client'
import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SecondFactor } from '@/components/identity/second-factor'
import { useMomentText } from '@/components/texts'
import { StatusBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { SecurityCentreView } from '@/lib/members/contract'

interface Props {
  accountId: string
  view: SecurityCentreView
  freeze: FormAction<{ endedSessions: number }>
  unfreeze: FormAction
  askForCode: FormAction<{ email: string }>
}

/** Whether the account can send, the button for "someone else uses my account", and the way back (ACC-9). */
export function FreezeCard({ accountId, view, freeze, unfreeze, askForCode }: Props) {
  const t = useTranslations('members.security')
  const moment = useMomentText()
  const [open, setOpen] = useState<'freeze' | 'unfreeze' | null>(null)
  const close = () => setOpen(null)
  const frozen = view.freeze
  return (
    <Card
      title={t('misuse')}
      aside={<StatusBadge tone={frozen ? 'danger' : 'success'}>{t(frozen ? 'frozen' : 'safe')}</StatusBadge>}
    >
      {frozen ? (
        <div className="mb-4 space-y-1 text-sm">
          <p>{t('frozenText', { name: frozen.startedBy, since: moment(frozen.startedAt) })}</p>
          {frozen.reason ? <p className="text-muted">{t('reason', { reason: frozen.reason })}</p> : null}
        </div>
      ) : (
        <p className="mb-4 max-w-prose text-sm text-muted">{t('misuseAbout')}</p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {!frozen && view.mayFreeze ? (
          <Button variant="danger" icon={<ShieldAlert size={16} aria-hidden />} onPress={() => setOpen('freeze')}>
            {t('misuse')}
          </Button>
        ) : null}
        {frozen && view.mayUnfreeze ? (
          <Button variant="primary" onPress={() => setOpen('unfreeze')}>
            {t('unfreeze')}
          </Button>
        ) : null}
        {frozen && !view.mayUnfreeze ? <p className="text-sm text-muted">{t('holderOnly')}</p> : null}
      </div>
      <FreezeDialog accountId={accountId} isOpen={open === 'freeze'} onClose={close} freeze={freeze} />
      <Dialog isOpen={open === 'unfreeze'} onClose={close} title={t('unfreezeTitle')}>
        <p className="mb-4 text-sm">{t('unfreezeText')}</p>
        <ActionForm
          name="unfreeze"
          action={unfreeze}
          hidden={{ accountId }}
          submitLabel={t('unfreeze')}
          draft={false}
          onDone={() => {
            close()
            notifyDone({ text: t('unfreezeDone') })
          }}
          secondary={<Cancel onPress={close} />}
        >
          <SecondFactor askForCode={askForCode} />
        </ActionForm>
      </Dialog>
    </Card>
  )
}

function Cancel({ onPress }: { onPress: () => void }) {
  const t = useTranslations('common.actions')
  return (
    <Button variant="tertiary" onPress={onPress}>
      {t('cancel')}
    </Button>
  )
}

/** At once, without a second factor: whoever sees a stranger at work must not have to look for a code. */
function FreezeDialog({
  accountId,
  isOpen,
  onClose,
  freeze,
}: Pick<Props, 'accountId' | 'freeze'> & { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('members.security')
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('misuseTitle')}>
      <p className="mb-4 text-sm">{t('misuseAbout')}</p>
      <ActionForm
        name="freeze"
        action={freeze}
        hidden={{ accountId }}
        submitLabel={t('misuseSubmit')}
        submitVariant="danger"
        draft={false}
        onDone={({ endedSessions }) => {
          onClose()
          notifyDone({ text: t('misuseDone', { count: endedSessions }) })
        }}
        secondary={<Cancel onPress={onClose} />}
      >
        <TextField name="reason" label={t('misuseReason')} maxLength={200} isRequired={false} />
        <Checkbox name="everybody" value="on" label={t('misuseEverybody')} />
      </ActionForm>
    </Dialog>
  )
}
