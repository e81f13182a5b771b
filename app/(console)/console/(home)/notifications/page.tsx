import { BellOff } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotificationList } from '@/components/notifications/notification-list'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listNotifications } from '@/lib/notifications'
import { ask } from '@/lib/platform/http/page-context'
import { markAllRead } from './actions'

const HERE = '/console/notifications'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') }
}

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { after } = await searchParams
  const { notifications, next, unread } = await ask('operator', listNotifications, { after })
  const t = await getTranslations('notifications')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('title')}
        description={t('about')}
        mark={<LivePage audienceUrl="/api/stream?as=operator" />}
        actions={
          unread > 0 ? (
            <ActionForm
              name="mark-read"
              action={markAllRead}
              draft={false}
              submitLabel={t('markAll')}
              submitVariant="secondary"
              className=""
            />
          ) : null
        }
      />
      {notifications.length > 0 ? (
        <NotificationList notifications={notifications} />
      ) : (
        <EmptyState icon={<BellOff size={28} strokeWidth={1.5} />} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      )}
      <Pagination firstHref={HERE} previousHref={after ? HERE : null} nextHref={next && `${HERE}?after=${next}`} />
    </div>
  )
}
