import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SuspensionNotes } from '@/app/suspension-notes'
import { FollowCard } from '@/components/followers/follow-card'
import { ClientTexts } from '@/components/texts/client-texts'
import { getFollowPage } from '@/lib/conversation'
import { DIRECT_SCENES } from '@/lib/followers/contract'
import { ask } from '@/lib/platform/http/page-context'
import { follow } from './actions'

interface PageProps {
  params: Promise<{ code: string }>
  /** Which of our pages led here; a scanned code says nothing. */
  searchParams: Promise<{ from?: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ name, intro }, t] = await Promise.all([
    ask('public', getFollowPage, await params),
    getTranslations('followers.page'),
  ])
  return { title: t('title', { name }), description: intro || undefined, robots: { index: false } }
}

/** What opens when somebody scans an account's code: whose it is, and one button to follow (ACC-11). */
export default async function FollowPage({ params, searchParams }: PageProps) {
  const [{ code }, { from }] = [await params, await searchParams]
  const met = DIRECT_SCENES.find((scene) => scene === from)
  const page = await ask('public', getFollowPage, { code })
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto full-height flex max-w-md flex-col justify-center px-5 py-8 outline-none"
    >
      <SuspensionNotes names={['follow']} />
      <ClientTexts namespaces={['followers', 'conversation', 'accounts']}>
        <FollowCard page={page} code={code} from={met} follow={follow} />
      </ClientTexts>
    </main>
  )
}
