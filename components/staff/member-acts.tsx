'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { notifyDone } from '@/components/ui/toast'
import type { StaffMemberView } from '@/lib/staff/contract'
import { RoleFields, StaffCode } from './staff-fields'

interface Props {
  view: StaffMemberView
  change: FormAction
  reset: FormAction
  end: FormAction
}

/** What a supervisor can do about a colleague; each act asks for the supervisor's own code. */
export function MemberActs({ view: { member, isLastSupervisor, regions }, change, reset, end }: Props) {
  const t = useTranslations('staff')
  if (member.state === 'left') return null
  if (member.isMe || isLastSupervisor) return <Card>{t(member.isMe ? 'yourself' : 'lastSupervisor')}</Card>
  const hidden = { administratorId: member.id }
  const isInvited = member.state === 'invited'
  return (
    <div className="grid items-start gap-4 lg:grid-cols-3">
      <Card title={t('change')}>
        <ActionForm
          key={member.role}
          name="change"
          action={change}
          hidden={{ ...hidden, seenRole: member.role }}
          submitLabel={t('changeSubmit')}
          onDone={() => notifyDone({ text: t('changed') })}
          resetOnDone
        >
          <RoleFields regions={regions} role={member.role} region={member.region} />
          <StaffCode />
        </ActionForm>
      </Card>
      <Card title={t(isInvited ? 'mailAgain' : 'reset')}>
        <p className="mb-4 text-sm text-muted">{t(isInvited ? 'mailAgainHelp' : 'resetHelp')}</p>
        <ActionForm
          name="reset"
          action={reset}
          hidden={hidden}
          submitLabel={t(isInvited ? 'mailAgain' : 'resetSubmit')}
          submitVariant={isInvited ? 'secondary' : 'danger-soft'}
          onDone={() => notifyDone({ text: t('resetDone') })}
          resetOnDone
        >
          <StaffCode />
        </ActionForm>
      </Card>
      <Card title={t('end')}>
        <p className="mb-4 text-sm text-muted">{t('endHelp')}</p>
        <ActionForm name="end" action={end} hidden={hidden} submitLabel={t('endSubmit')} submitVariant="danger-soft">
          <StaffCode />
        </ActionForm>
      </Card>
    </div>
  )
}
