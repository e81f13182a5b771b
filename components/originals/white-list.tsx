'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { GrantView, LendingView } from '@/lib/originals/contract'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Checkbox } from '../ui/checkbox'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { TextField } from '../ui/text-field'

interface Props {
  lending: LendingView
  grant: FormAction<{ grantId: string }>
  revoke: FormAction
}

/** Accounts that may reprint without asking, each with what it may; and a way to add one (PUB-5). */
export function WhiteList({ lending: { accountId, grants }, grant, revoke }: Props) {
  const t = useTranslations('originals.grants')
  const [going, setGoing] = useState<GrantView | null>(null)
  return (
    <Card title={t('title')}>
      <p className="text-sm text-muted">{grants.length > 0 ? t('about') : `${t('about')} ${t('empty')}`}</p>
      <ul className="mt-2 divide-y divide-separator">
        {grants.map((one) => (
          <Granted key={one.id} one={one} remove={() => setGoing(one)} />
        ))}
      </ul>
      <div className="mt-4 border-t border-separator pt-4">
        <ActionForm name="grant" action={grant} hidden={{ accountId }} submitLabel={t('add')} resetOnDone draft={false}>
          <TextField name="handle" label={t('handle')} isRequired />
          <Checkbox name="mayEdit" value="on" label={t('mayEdit')} />
          <Checkbox name="mayHideSource" value="on" label={t('mayHideSource')} />
        </ActionForm>
      </div>
      <ConfirmDialog
        isOpen={going !== null}
        onClose={() => setGoing(null)}
        title={t('revokeTitle', { account: going?.account ?? '' })}
        isUndoable
        confirmLabel={t('revoke')}
        onConfirm={() => revoke({ accountId, grantId: going?.id })}
      >
        {t('revokeText')}
      </ConfirmDialog>
    </Card>
  )
}

function Granted({ one, remove }: { one: GrantView; remove: () => void }) {
  const t = useTranslations('originals.grants')
  const { account, handle, mayEdit, mayHideSource } = one
  return (
    <li className="flex items-center justify-between gap-2 py-2 text-sm">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <span className="font-medium">{account}</span>
        <span className="font-mono text-xs text-muted">{handle}</span>
        {mayEdit ? <Badge>{t('mayEdit')}</Badge> : null}
        {mayHideSource ? <Badge>{t('mayHideSource')}</Badge> : null}
      </div>
      <Button
        size="sm"
        variant="ghost"
        className="shrink-0"
        aria-label={t('revokeNamed', { account })}
        onPress={remove}
      >
        {t('revoke')}
      </Button>
    </li>
  )
}
