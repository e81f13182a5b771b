import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { Avatar } from '@/components/ui/avatar'
import { NativeLinkButton } from '@/components/ui/native'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AccountBrief, PublicProfileView } from '@/lib/accounts/contract'
import type { PublishedSummary } from '@/lib/articles/contract'
import { AccountBadges } from './my-accounts'

interface Props {
  profile: PublicProfileView
  articles: readonly PublishedSummary[]
  /** Its picture, or null. */
  src: string | null
  /** The reader follows it already. */
  isFollowing: boolean
  /** The follow code as our own SVG; null where nobody can follow. */
  svg: string | null
}

/** What anyone may see of an account: who holds it, what it writes about, how to follow it, and its latest articles. */
export function AccountProfile({ profile: { account, followCode }, src, articles, isFollowing, svg }: Props) {
  const t = useTranslations('accounts.profile')
  const kinds = useTranslations('accounts.subjects')
  const day = useMomentText()
  const hasEnded = account.state === 'ENDED' || account.state === 'RECLAIMED'
  return (
    <>
      <header className="flex items-start gap-4">
        <Avatar name={account.name} src={src} size="xl" />
        <div className="min-w-0 space-y-2">
          <h1 className="text-2xl font-semibold text-balance">{account.name}</h1>
          <AccountBadges account={account} />
          <p className="text-sm text-muted">{t('handle', { handle: account.handle })}</p>
        </div>
      </header>
      {account.intro ? <p className="mt-5 text-base">{account.intro}</p> : null}
      <p className="mt-3 text-sm text-muted">
        {t('subject', { name: account.subjectName || kinds(account.subjectKind) })}
        {account.liveSince ? (
          <span className="ml-3">{t('since', { date: day(account.liveSince.slice(0, 10)) })}</span>
        ) : null}
      </p>
      {hasEnded ? <p className="mt-6 rounded-lg bg-default-soft px-4 py-3">{t('ended')}</p> : null}
      {account.state === 'FROZEN' || account.state === 'BANNED' ? (
        <p className="mt-6 rounded-lg bg-warning-soft px-4 py-3 text-warning-soft-foreground">{t('frozen')}</p>
      ) : null}
      {followCode && svg ? <Follow account={account} code={followCode} svg={svg} isFollowing={isFollowing} /> : null}
      {hasEnded ? null : <Latest articles={articles} />}
    </>
  )
}

interface FollowProps {
  account: AccountBrief
  code: string
  svg: string
  isFollowing: boolean
}

function Follow({ account: { id, name }, code, svg, isFollowing }: FollowProps) {
  const t = useTranslations('accounts.profile')
  const alt = useTranslations('accounts.settings')('codeAlt', { name })
  return (
    <section className="mt-6 flex flex-wrap items-center gap-5 rounded-lg border border-border bg-surface p-5">
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
        alt={alt}
        width={128}
        height={128}
        className="size-32 rounded bg-white"
      />
      <div className="space-y-3">
        <NativeLinkButton tone="primary" href={isFollowing ? `/m/chat/${id}` : `/f/${code}?from=profile`}>
          {t(isFollowing ? 'open' : 'follow')}
        </NativeLinkButton>
        <p className="text-sm text-muted">{t(isFollowing ? 'openHelp' : 'followHelp')}</p>
      </div>
    </section>
  )
}

function Latest({ articles }: Pick<Props, 'articles'>) {
  const t = useTranslations('accounts.profile')
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-base font-semibold">{t('articles')}</h2>
      {articles.length === 0 ? <p className="text-muted">{t('noArticles')}</p> : null}
      <ul className="divide-y divide-separator">
        {articles.map(({ id, title, summary, cover, publishedAt }) => (
          <li key={id}>
            <Link href={`/a/${id}`} className="flex items-start gap-4 py-4">
              <span className="min-w-0 grow">
                <span className="block font-medium text-pretty">{title}</span>
                {summary ? <span className="line-clamp-2 text-sm text-muted">{summary}</span> : null}
                <RelativeTime at={publishedAt} className="text-xs text-muted" />
              </span>
              {cover ? (
                <img
                  src={cover.src}
                  srcSet={cover.srcset}
                  sizes="96px"
                  alt=""
                  width={96}
                  height={72}
                  loading="lazy"
                  className="h-18 w-24 shrink-0 rounded-lg object-cover"
                />
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
