import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LikeForm } from '@/components/author-likes/like-form'
import { OwnLikes } from '@/components/author-likes/own-likes'
import { ClientTexts } from '@/components/texts/client-texts'
import { NativeLinkButton } from '@/components/ui/native'
import { getLikePage } from '@/lib/author-likes'
import { ask } from '@/lib/platform/http/page-context'
import { newId } from '@/lib/platform/ids'
import { like, takeBack } from './actions'

interface PageProps {
  params: Promise<{ articleId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('author-likes'))('title'), robots: { index: false } }
}

/** Where a signed-in reader likes an author with money, and takes it back while it is held (PUB-4). */
export default async function LikePage({ params }: PageProps) {
  const page = await ask('subscriber', getLikePage, await params)
  const t = await getTranslations('author-likes.page')
  const { articleId, author, title, account, holdDays: days } = page
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-md px-5 py-8 outline-none">
      <h1 className="text-xl font-semibold text-balance">{t('title', { author })}</h1>
      <p className="mt-2 mb-6 text-sm text-muted">{t('about', { title, account, days })}</p>
      <ClientTexts namespaces={['author-likes', 'payments']}>
        <LikeForm page={page} like={like} clientKey={newId()} />
        <OwnLikes likes={page.mine} takeBack={takeBack} />
      </ClientTexts>
      <p className="mt-8">
        <NativeLinkButton href={`/a/${articleId}`}>{t('back')}</NativeLinkButton>
      </p>
    </main>
  )
}
