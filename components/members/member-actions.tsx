'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { SecondFactor } from '@/components/identity/second-factor'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import { notifyDone } from '@/components/ui/toast'
import { GivenRole, type MemberView, type PeopleView } from '@/lib/members/contract'
import type { PeopleDeeds } from './deeds'
import { RoleAndTerm } from './role-and-term'

export interface MemberActionsProps extends PeopleDeeds {
  accountId: string
  member: MemberView
  people: Pick<PeopleView, 'mayGive' | 'months' | 'isLive'>
}

type Step = 'change' | 'renew' | 'remove'

/** What may be done with one person: change, renew, remove; or, with oneself, leave. */
export function MemberActions(props: MemberActionsProps) {
  const { member, people } = props
  const t = useTranslations('members')
  const [step, setStep] = useState<Step | null>(null)
  if (member.isMe) return member.role === 'holder' ? null : <Leave {...props} />
  if (!member.mayManage) return null
  const open = (which: Step) => (
    <Button
      size="sm"
      variant={which === 'remove' ? 'danger-soft' : 'secondary'}
      onPress={() => setStep(which)}
      aria-label={`${t(`${which}.open`)}: ${member.name}`}
    >
      {t(`${which}.open`)}
    </Button>
  )
  return (
    <span className="flex flex-wrap gap-2">
      {people.isLive && !member.isOver ? open('change') : null}
      {people.isLive && member.term === 'one_month' ? open('renew') : null}
      {open('remove')}
      {step ? <StepDialog {...props} step={step} onClose={() => setStep(null)} /> : null}
    </span>
  )
}

function StepDialog({
  step,
  onClose,
  accountId,
  member,
  people,
  ...deeds
}: MemberActionsProps & { step: Step; onClose: () => void }) {
  const t = useTranslations(`members.${step}`)
  const actions = useTranslations('common.actions')
  const role = GivenRole.safeParse(member.role)
  const done = () => {
    onClose()
    notifyDone({ text: t('done') })
  }
  const fields: Record<Step, ReactNode> = {
    change: <RoleAndTerm mayGive={people.mayGive} role={role.data} term={member.term} />,
    renew: null,
    remove: null,
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('title', { name: member.name })}>
      <p className="mb-4 text-sm text-muted">{t('text', { name: member.name, months: people.months })}</p>
      <ActionForm
        name={`member-${step}`}
        action={deeds[step]}
        hidden={{ accountId, operatorId: member.operatorId }}
        submitLabel={t('submit')}
        submitVariant={step === 'remove' ? 'danger' : 'primary'}
        draft={false}
        onDone={done}
        secondary={
          <Button variant="tertiary" onPress={onClose}>
            {actions('cancel')}
          </Button>
        }
      >
        {fields[step]}
        <SecondFactor askForCode={deeds.askForCode} />
      </ActionForm>
    </Dialog>
  )
}

function Leave({ accountId, leave }: MemberActionsProps) {
  const t = useTranslations('members.leave')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" variant="danger-soft" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('title')}
        isUndoable={false}
        confirmLabel={t('submit')}
        onConfirm={() => leave({ accountId })}
      >
        {t('text')}
      </ConfirmDialog>
    </>
  )
}
