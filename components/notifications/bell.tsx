import { Bell as BellIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'

/** The bell in the console's head, with the number of unread notifications. */
export function Bell({ unread }: { unread: number }) {
  const t = useTranslations('notifications')
  return (
    <Link
      href="/console/notifications"
      aria-label={t('bell', { count: unread })}
      className="relative inline-flex size-9 items-center justify-center rounded-lg hover:bg-default-soft"
    >
      <BellIcon size={18} strokeWidth={1.75} aria-hidden />
      {unread > 0 ? (
        <span
          aria-hidden
          className="tabular absolute top-0.5 right-0.5 min-w-4 rounded-full bg-danger px-1 text-center text-[10px]/4 font-medium text-danger-foreground"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </Link>
  )
}
