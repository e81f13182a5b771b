import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { AccountProfile } from '@/components/accounts/account-profile'
import { ProfileArticles } from '@/components/accounts/profile-articles'
import { FoundArticles } from '@/components/search/found-articles'
import { ClientTexts } from '@/components/texts/client-texts'
import { nativeButton } from '@/components/ui/native'
import { SearchField } from '@/components/ui/search-field'
import { getPublicProfile } from '@/lib/accounts'
import type { PublicProfileView } from '@/lib/accounts/contract'
import { listAccountArticles } from '@/lib/articles'
import { getAccountPictures } from '@/lib/media'
import { getFormerNames } from '@/lib/names'
import { env } from '@/lib/platform/env'
import { ask } from '@/lib/platform/http/page-context'
import { markPage } from '@/lib/platform/http/page-mark'
import { searchArticles } from '@/lib/search'
import { profileFacts } from './facts'

interface Props {
  params: Promise<{ handle: string }>
  /** The last article of the page before. */
  searchParams: Promise<{ before?: string; q?: string; after?: string }>
}

const load = cache((handle: string) => ask('public', getPublicProfile, { handle }))
const pictureOf = cache(async (accountId: string) => {
  const pictures = await ask('public', getAccountPictures, { accountIds: [accountId] })
  return pictures[accountId] ?? null
})
const isOver = ({ account }: PublicProfileView) => account.state === 'ENDED' || account.state === 'RECLAIMED'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const profile = await load((await params).handle)
  const { account } = profile
  const picture = await pictureOf(account.id)
  const { before, q } = await searchParams
  return {
    title: account.name,
    description: account.intro || undefined,
    alternates: {
      canonical: `/p/${account.handle}`,
      types: {
        'application/rss+xml': `/p/${account.handle}/feed.xml`,
        'application/atom+xml': `/p/${account.handle}/atom.xml`,
        'application/feed+json': `/p/${account.handle}/feed.json`,
      },
    },
    // Older articles are found by their own addresses; an account that has ended is nothing to look for.
    robots: isOver(profile) || before || q ? { index: false } : undefined,
    openGraph: {
      type: 'profile',
      title: account.name,
      description: account.intro,
      url: `/p/${account.handle}`,
      images: picture ? [{ url: picture.src, width: picture.width, height: picture.height, alt: account.name }] : [],
    },
    twitter: { card: 'summary' },
  }
}

/** An account's public face, the same for everyone who reads it in one language; no one needs to sign in. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const [{ handle }, { before, q, after }] = [await params, await searchParams]
  const profile = await load(handle)
  const { account } = profile
  // A handle that was printed before the holder set another goes on leading here.
  if (profile.moved) permanentRedirect(`/p/${account.handle}`)
  await markPage({
    cache: 'public',
    until: profile.certifiedUntil ?? undefined,
    ...(isOver(profile) && { status: 410 }),
  })
  const [picture, formerNames, facts] = await Promise.all([
    pictureOf(account.id),
    ask('public', getFormerNames, { accountId: account.id }),
    profileFacts(account.id),
  ])
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-2xl px-4 py-8 outline-none">
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedFacts(profile, picture?.src) }} />
      <ClientTexts namespaces={['profile']}>
        <AccountProfile profile={profile} src={picture?.src ?? null} formerNames={formerNames} facts={facts}>
          {q?.trim() ? (
            <Results profile={profile} question={q.trim()} after={after} />
          ) : (
            <Articles profile={profile} before={before} />
          )}
        </AccountProfile>
      </ClientTexts>
    </main>
  )
}

async function Articles({ profile, before }: { profile: PublicProfileView; before: string | undefined }) {
  if (isOver(profile)) return null
  const { id, handle } = profile.account
  const page = await ask('public', listAccountArticles, { accountId: id, cursor: before })
  if (before && page.articles.length === 0) notFound()
  return (
    <>
      <SearchHere handle={handle} />
      <ProfileArticles page={page} href={`/p/${handle}`} isFirst={!before} />
    </>
  )
}

async function SearchHere({ handle, question }: { handle: string; question?: string }) {
  const t = await getTranslations('search')
  return (
    <div className="mt-8">
      <SearchField action={`/p/${handle}`} label={t('label')} placeholder={t('placeholder')} defaultValue={question} />
    </div>
  )
}

/** The account's articles in which the words stand (E18). */
async function Results({
  profile,
  question,
  after,
}: {
  profile: PublicProfileView
  question: string
  after: string | undefined
}) {
  if (isOver(profile)) return null
  const { id, handle } = profile.account
  const [page, t] = await Promise.all([
    ask('public', searchArticles, { accountId: id, q: question, after }),
    getTranslations('search'),
  ])
  const more = new URLSearchParams({ q: question, ...(page.next && { after: page.next }) })
  return (
    <>
      <SearchHere handle={handle} question={question} />
      <h2 className="mt-6 text-base font-semibold">{t('title', { question })}</h2>
      <FoundArticles page={page} question={question} />
      <nav className="mt-4 flex flex-wrap justify-between gap-3">
        <a href={`/p/${handle}#articles`} className={nativeButton('plain')}>
          {t('all')}
        </a>
        {page.next ? (
          <a href={`/p/${handle}?${more}`} rel="next" className={nativeButton('plain')}>
            {t('more')}
          </a>
        ) : null}
      </nav>
    </>
  )
}

function linkedFacts({ account }: PublicProfileView, picture: string | undefined): string {
  const absolute = (path: string) => new URL(path, env.XINTAI_URL).href
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': account.subjectKind === 'PERSON' ? 'Person' : 'Organization',
      name: account.name,
      alternateName: account.handle,
      legalName: account.subjectName || undefined,
      description: account.intro || undefined,
      url: absolute(`/p/${account.handle}`),
      image: picture ? absolute(picture) : undefined,
    },
  }
  // A name with `</script>` in it must not end the element.
  return JSON.stringify(facts).replaceAll('<', '\\u003c')
}
