'use client'
import { UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SecondFactor } from '@/components/identity/second-factor'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { PeopleView } from '@/lib/members/contract'
import type { PeopleDeeds } from './deeds'
import { RoleAndTerm } from './role-and-term'

interface Props extends Pick<PeopleDeeds, 'invite' | 'askForCode'> {
  accountId: string
  people: PeopleView
}

/** Asks somebody to work on the account, by mail, with the second factor (AUTH-2). */
export function InviteDialog({ accountId, people, invite, askForCode }: Props) {
  const t = useTranslations('members.invite')
  const actions = useTranslations('common.actions')
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const done = () => {
    close()
    notifyDone({ text: t('done') })
  }
  return (
    <>
      <Button variant="primary" icon={<UserRoundPlus size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={t('title')}>
        <p className="mb-4 text-sm text-muted">{t('text', { days: people.invitationDays })}</p>
        <ActionForm
          name="invite"
          action={invite}
          hidden={{ accountId }}
          submitLabel={t('submit')}
          onDone={done}
          secondary={
            <Button variant="tertiary" onPress={close}>
              {actions('cancel')}
            </Button>
          }
        >
          <TextField name="email" type="email" label={t('email')} autoComplete="off" maxLength={254} isRequired />
          <RoleAndTerm mayGive={people.mayGive} />
          <SecondFactor askForCode={askForCode} />
        </ActionForm>
      </Dialog>
    </>
  )
}
