'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { type RefusalLike, useMomentText } from '@/components/texts'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/components/ui/form/result'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { notifyDone } from '@/components/ui/toast'
import type { InvitationRow } from '@/lib/members/contract'
import type { PeopleDeeds } from './deeds'

interface Props extends Pick<PeopleDeeds, 'resend' | 'withdraw'> {
  accountId: string
  invitations: readonly InvitationRow[]
}

/** Invitations that wait for an answer, each to be sent again or taken back. */
export function InvitationList({ accountId, invitations, resend, withdraw }: Props) {
  const t = useTranslations('members.invitations')
  return (
    <Card title={t('title')} isFlush>
      {invitations.length === 0 ? <p className="px-5 pb-5 text-sm text-muted">{t('none')}</p> : null}
      <ul className="divide-y divide-separator border-t border-separator empty:hidden">
        {invitations.map((invitation) => (
          <Row key={invitation.id} accountId={accountId} invitation={invitation} resend={resend} withdraw={withdraw} />
        ))}
      </ul>
    </Card>
  )
}

function Row({ accountId, invitation, resend, withdraw }: Omit<Props, 'invitations'> & { invitation: InvitationRow }) {
  const t = useTranslations('members')
  const roles = useTranslations('accounts.roles')
  const moment = useMomentText()
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isPending, start] = useTransition()
  const press = (deed: FormAction, done: string) =>
    start(async () => {
      const result = await deed({ accountId, invitationId: invitation.id })
      setRefusal(result.ok ? null : result.refusal)
      if (result.ok) notifyDone({ text: done })
    })
  const { email, role, term, invitedBy, expiresAt, isExpired, mayManage } = invitation
  return (
    <li className="space-y-3 px-5 py-4 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="font-medium break-all">{email}</p>
          <p className="text-muted">
            {roles(role)} · {t(`terms.${term}`)} · {t('invitations.by', { name: invitedBy })}
          </p>
          {isExpired ? (
            <Badge tone="danger">{t('invitations.expired')}</Badge>
          ) : (
            <p className="text-muted">{t('invitations.until', { until: moment(expiresAt) })}</p>
          )}
        </div>
        {mayManage ? (
          <span className="flex flex-wrap gap-2">
            <Button size="sm" isDisabled={isPending} onPress={() => press(resend, t('invitations.againDone'))}>
              {t('invitations.again')}
            </Button>
            <Button
              size="sm"
              variant="danger-soft"
              isDisabled={isPending}
              onPress={() => press(withdraw, t('invitations.withdrawDone'))}
            >
              {t('invitations.withdraw')}
            </Button>
          </span>
        ) : null}
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </li>
  )
}
