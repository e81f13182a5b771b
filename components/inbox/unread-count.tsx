import { useTranslations } from 'next-intl'

const MOST = 99

/** How many are unread; nothing when none is. */
export function UnreadCount({ count }: { count: number }) {
  const t = useTranslations()
  if (count === 0) return null
  return (
    <span className="tabular inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-danger px-1.5 text-xs font-medium text-danger-foreground">
      <span aria-hidden>{count > MOST ? t('common.count.more', { count: MOST }) : count}</span>
      <span className="sr-only">{t('inbox.unread', { count })}</span>
    </span>
  )
}
