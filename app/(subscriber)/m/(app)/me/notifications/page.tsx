import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReaderHead } from '@/components/inbox/reader-head'
import { NotificationList } from '@/components/notifications/notification-list'
import { ClientTexts } from '@/components/texts/client-texts'
import { NativeForm } from '@/components/ui/form/native-form'
import { NativeLinkButton } from '@/components/ui/native'
import { listNotifications } from '@/lib/notifications'
import { ask } from '@/lib/platform/http/page-context'
import { markAllRead } from './actions'

const HERE = '/m/me/notifications'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') }
}

/** What the platform told a subscriber: what came of their reports. */
export default async function MyNotificationsPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { after } = await searchParams
  const { notifications, next, unread } = await ask('subscriber', listNotifications, { after })
  const t = await getTranslations('notifications')
  return (
    <>
      <ReaderHead title={t('title')} back="/m/me" />
      <div className="space-y-4 px-4 py-5">
        {unread > 0 ? (
          <ClientTexts namespaces={['notifications']}>
            <NativeForm
              name="mark-read"
              action={markAllRead}
              submitLabel={t('markAll')}
              submitTone="plain"
              className="flex justify-end"
            />
          </ClientTexts>
        ) : null}
        {notifications.length > 0 ? (
          <NotificationList notifications={notifications} />
        ) : (
          <div className="py-16 text-center">
            <p className="font-medium">{t('emptyTitle')}</p>
            <p className="mt-1 text-sm text-balance text-muted">{t('emptyReader')}</p>
          </div>
        )}
        <div className="flex justify-between gap-4">
          {after ? <NativeLinkButton href={HERE}>{t('newest')}</NativeLinkButton> : <span />}
          {next ? <NativeLinkButton href={`${HERE}?after=${next}`}>{t('older')}</NativeLinkButton> : null}
        </div>
      </div>
    </>
  )
}
