import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { AccountProfile } from '@/components/accounts/account-profile'
import { getPublicProfile } from '@/lib/accounts'
import { listAccountArticles } from '@/lib/articles'
import { getFollowPage } from '@/lib/conversation'
import { getAccountPictures } from '@/lib/media'
import { env } from '@/lib/platform/env'
import { ask } from '@/lib/platform/http/page-context'
import { markPage } from '@/lib/platform/http/page-mark'
import { qrSvg } from '@/lib/platform/qr'

interface Props {
  params: Promise<{ handle: string }>
}

const load = cache((handle: string) => ask('public', getPublicProfile, { handle }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { account } = await load((await params).handle)
  return {
    title: account.name,
    description: account.intro || undefined,
    alternates: { canonical: `/p/${account.handle}` },
    openGraph: { type: 'profile', title: account.name, description: account.intro, url: `/p/${account.handle}` },
  }
}

export default async function ProfilePage({ params }: Props) {
  const profile = await load((await params).handle)
  const { account, followCode } = profile
  // A handle that was printed before the holder set another goes on leading here.
  if (profile.moved) permanentRedirect(`/p/${account.handle}`)
  const hasEnded = account.state === 'ENDED' || account.state === 'RECLAIMED'
  if (hasEnded) await markPage({ status: 410 })
  const { articles } = hasEnded ? { articles: [] } : await ask('public', listAccountArticles, { accountId: account.id })
  const pictures = await ask('public', getAccountPictures, { accountIds: [account.id] })
  const reader = followCode ? await ask('public', getFollowPage, { code: followCode }) : null
  const svg = followCode ? qrSvg(`${env.XINTAI_URL}/f/${followCode}`) : null
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-2xl px-4 py-8 outline-none">
      <AccountProfile
        profile={profile}
        src={pictures[account.id]?.src ?? null}
        articles={articles}
        isFollowing={reader?.following ?? false}
        svg={svg}
      />
    </main>
  )
}
