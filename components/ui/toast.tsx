'use client'
import { Toast, toast } from '@heroui/react'
import { useTranslations } from 'next-intl'

/** Where short messages appear; once in each frame of the console and the administration. */
export function ToastRegion() {
  const t = useTranslations('common.notices')
  return <Toast.Provider placement="bottom end" aria-label={t('region')} />
}

export interface Notice {
  text: string
  detail?: string
  undo?: { label: string; run: () => void }
}

/** Tells that something was done, with a way back where there is one. A refusal is never a toast: it must stay. */
export function notifyDone({ text, detail, undo }: Notice): void {
  const actionProps = undo ? { children: undo.label, onPress: undo.run } : undefined
  toast.success(text, { description: detail, actionProps, timeout: undo ? 8_000 : 4_000 })
}
