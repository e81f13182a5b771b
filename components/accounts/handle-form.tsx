'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { refusalText, useMomentText } from '@/components/texts'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { FormAction } from '@/components/ui/form/result'
import { TextField } from '@/components/ui/text-field'
import { type Look, useHandleLook } from './use-handle-look'

interface Props {
  accountId: string
  set: FormAction
}

/** Chooses the handle: says while it is typed whether it is free, warns, and sets it for ever (ACC-7). */
export function HandleForm({ accountId, set }: Props) {
  const t = useTranslations('accounts.settings')
  const [typed, setTyped] = useState('')
  const [isSure, setSure] = useState(false)
  const look = useHandleLook(accountId, typed)
  const isFree = look.state === 'answered' && look.answer.answer === 'free'
  const handle = look.state === 'answered' ? look.answer.handle : typed.trim()
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isFree) setSure(true)
      }}
    >
      <TextField
        name="handle"
        label={t('handleNew')}
        help={t('handleHelp')}
        value={typed}
        onChange={setTyped}
        maxLength={20}
        autoComplete="off"
        isRequired
      />
      <Answer look={look} />
      <Button type="submit" variant="danger-soft" isDisabled={!isFree}>
        {t('handleSubmit')}
      </Button>
      <ConfirmDialog
        isOpen={isSure}
        onClose={() => setSure(false)}
        title={t('handleWarnTitle', { handle })}
        isUndoable={false}
        confirmLabel={t('handleConfirm')}
        onConfirm={() => set({ accountId, handle, sure: 'on' })}
      >
        {t('handleWarn', { handle })}
      </ConfirmDialog>
    </form>
  )
}

const TONES = { free: 'text-success', taken: 'text-danger', not_allowed: 'text-danger' } as const

function Answer({ look }: { look: Look }) {
  const t = useTranslations('accounts.settings.looks')
  const all = useTranslations()
  const moment = useMomentText()
  return (
    <p
      role="status"
      className={`min-h-6 text-sm ${look.state === 'answered' ? TONES[look.answer.answer] : 'text-muted'}`}
    >
      {look.state === 'asking' ? t('asking') : null}
      {look.state === 'answered' ? t(look.answer.answer, { handle: look.answer.handle }) : null}
      {look.state === 'refused' ? refusalText(all, look.refusal, moment) : null}
    </p>
  )
}
