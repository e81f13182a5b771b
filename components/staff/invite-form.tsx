'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { RegionName } from '@/lib/filing/contract'
import { RoleFields, StaffCode } from './staff-fields'

/** Takes somebody on: the link to set up the sign-in is mailed. */
export function InviteForm({ regions, invite }: { regions: readonly RegionName[]; invite: FormAction }) {
  const t = useTranslations('staff')
  return (
    <Card title={t('invite')}>
      <p className="mb-4 text-sm text-muted">{t('inviteHelp')}</p>
      <ActionForm
        name="invite"
        action={invite}
        submitLabel={t('inviteSubmit')}
        onDone={() => notifyDone({ text: t('invited') })}
        resetOnDone
      >
        <TextField name="name" label={t('name')} maxLength={30} autoComplete="off" isRequired />
        <TextField name="email" type="email" label={t('email')} maxLength={254} autoComplete="off" isRequired />
        <RoleFields regions={regions} />
        <StaffCode />
      </ActionForm>
    </Card>
  )
}
