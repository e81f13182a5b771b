import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { NotificationView } from '@/lib/notifications/contract'
import { argumentsOf, useMomentText } from '../texts'
import { RelativeTime } from '../ui/relative-time'

/** What the platform told a person, newest first; unread ones carry a mark and their words say so. */
export function NotificationList({ notifications }: { notifications: readonly NotificationView[] }) {
  return (
    <ul className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface">
      {notifications.map((one) => (
        <Item key={one.id} notification={one} />
      ))}
    </ul>
  )
}

function Item({ notification: { kind, facts, href, createdAt, isRead } }: { notification: NotificationView }) {
  const t = useTranslations('notifications')
  const rules = useTranslations('rules')
  const moment = useMomentText()
  const clause = typeof facts.clause === 'string' ? facts.clause : null
  const values = { ...argumentsOf(facts, moment), ...(clause && { clauseTitle: rules(`${clause}.title`) }) }
  return (
    <li className="flex gap-3 px-5 py-4">
      <span className="mt-2 size-2 shrink-0">
        {isRead ? null : <span role="img" aria-label={t('unread')} className="block size-2 rounded-full bg-accent" />}
      </span>
      <div className="min-w-0 grow space-y-1">
        <p className={isRead ? undefined : 'font-medium'}>{t(`kinds.${kind}.title`, values)}</p>
        <p className="text-sm text-muted">{t(`kinds.${kind}.text`, values)}</p>
        <p className="flex flex-wrap items-center gap-4 text-sm">
          <RelativeTime at={createdAt} className="text-muted" />
          {href ? (
            <Link href={href} className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
              {t('open')}
            </Link>
          ) : null}
        </p>
      </div>
    </li>
  )
}
