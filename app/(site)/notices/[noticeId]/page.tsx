import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { cache } from 'react'
import { NoticeDetail } from '@/components/notices/notice-detail'
import { headlineOf } from '@/components/notices/notice-words'
import { getNotice } from '@/lib/notices'
import { ask } from '@/lib/platform/http/page-context'

interface PageProps {
  params: Promise<{ noticeId: string }>
}

const load = cache((noticeId: string) => ask('public', getNotice, { noticeId }))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const notice = await load((await params).noticeId)
  return { title: headlineOf(notice, await getTranslations('notices'), await getLocale()) }
}

export default async function NoticePage({ params }: PageProps) {
  const notice = await load((await params).noticeId)
  const t = await getTranslations('notices')
  return (
    <div className="space-y-6 pt-6">
      <Link href="/notices" className="inline-flex min-h-8 items-center text-sm text-link underline underline-offset-4">
        {t('back')}
      </Link>
      <NoticeDetail notice={notice} />
    </div>
  )
}
