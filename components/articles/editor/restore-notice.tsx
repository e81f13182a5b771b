'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Offers a text that was typed here earlier and never reached the house. */
export function RestoreNotice({ onRestore, onDiscard }: { onRestore: () => void; onDiscard: () => void }) {
  const t = useTranslations('articles.restore')
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-accent-soft px-4 py-3 text-sm text-accent-soft-foreground"
    >
      <span>{t('found')}</span>
      <span className="flex gap-2">
        <Button size="sm" variant="primary" onPress={onRestore}>
          {t('take')}
        </Button>
        <Button size="sm" variant="tertiary" onPress={onDiscard}>
          {t('discard')}
        </Button>
      </span>
    </div>
  )
}
