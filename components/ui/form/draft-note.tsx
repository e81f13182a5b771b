'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../button'

/** Says that an earlier half-filled form is back, and offers to start over. */
export function DraftNote({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations('common.form')
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-accent-soft px-4 py-2 text-sm text-accent-soft-foreground"
    >
      <span>{t('restored')}</span>
      <Button size="sm" variant="ghost" onPress={onDiscard}>
        {t('discard')}
      </Button>
    </div>
  )
}
