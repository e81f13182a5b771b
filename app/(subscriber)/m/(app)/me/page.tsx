import {
  Bell,
  Bookmark,
  ChevronRight,
  FileCheck2,
  Library,
  MonitorSmartphone,
  UserRound,
  UserRoundX,
} from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ReaderHead } from '@/components/inbox/reader-head'
import { PreferenceForm } from '@/components/layout/preferences'
import { Avatar } from '@/components/ui/avatar'
import { NativeButton } from '@/components/ui/native'
import { getMe } from '@/lib/inbox'
import { countUnread } from '@/lib/notifications'
import { ask } from '@/lib/platform/http/page-context'

export async function generateMetadata() {
  return { title: (await getTranslations('inbox'))('me.title') }
}

/** The subscriber's own page: who they are here, language and appearance, devices, the way out. */
export default async function MePage() {
  const me = await ask('subscriber', getMe, {})
  const unread = await ask('subscriber', countUnread, {})
  const t = await getTranslations('inbox.me')
  const traits = await getTranslations('followers.traits')
  return (
    <>
      <ReaderHead title={t('title')} />
      <div className="flex items-center gap-4 px-4 py-6">
        <Avatar name={me.name} size="lg" shape="round" />
        <div className="min-w-0">
          <p className="truncate text-xl font-semibold">{me.name}</p>
          {me.email ? <p className="truncate text-sm text-muted">{me.email}</p> : null}
        </div>
      </div>
      <div className="divide-y divide-separator border-y border-separator">
        <Row href="/m/contacts" label={t('follows')} aside={me.follows} />
        <Row href="/m/me/favourites" icon={<Bookmark size={20} aria-hidden />} label={t('favourites')} />
        <Row href="/m/me/series" icon={<Library size={20} aria-hidden />} label={t('series')} />
        <Row
          href="/m/me/notifications"
          icon={<Bell size={20} aria-hidden />}
          label={t('notifications')}
          aside={unread > 0 ? <span className="font-medium text-danger">{t('unread', { count: unread })}</span> : null}
        />
        <Row href="/m/me/about" icon={<UserRound size={20} aria-hidden />} label={traits('row')} />
        <Row href="/m/me/sessions" icon={<MonitorSmartphone size={20} aria-hidden />} label={t('sessions')} />
        <Row href="/m/me/agreement" icon={<FileCheck2 size={20} aria-hidden />} label={t('agreement')} />
        <Row href="/m/me/privacy" icon={<UserRoundX size={20} aria-hidden />} label={t('privacy')} />
      </div>
      <section className="px-2 py-4" aria-label={t('settings')}>
        <PreferenceForm />
      </section>
      <form method="post" action="/sign-out?door=subscriber" className="px-4 pb-8">
        <NativeButton className="w-full">{t('signOut')}</NativeButton>
      </form>
    </>
  )
}

interface RowProps {
  href: string
  icon?: ReactNode
  label: string
  aside?: ReactNode
}

function Row({ href, icon, label, aside }: RowProps) {
  return (
    <Link href={href} className="flex min-h-14 items-center justify-between gap-3 px-4 hover:bg-surface-hover">
      <span className="flex items-center gap-3">
        {icon}
        {label}
      </span>
      <span className="tabular flex items-center gap-1 text-muted">
        {aside}
        <ChevronRight size={18} aria-hidden />
      </span>
    </Link>
  )
}
