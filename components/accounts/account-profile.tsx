import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { Avatar } from '@/components/ui/avatar'
import type { PublicProfileView } from '@/lib/accounts/contract'
import type { FormerName } from '@/lib/names/contract'
import { FollowButton } from './follow-button'
import { AccountBadges } from './my-accounts'

interface Props {
  profile: PublicProfileView
  /** Its picture, or null. */
  src: string | null
  formerNames: readonly FormerName[]
  /** What other parts of the house know of it: since when it is certified, its filing number. */
  facts: readonly (readonly [name: string, value: ReactNode])[]
  /** Its articles, where there are any to be read. */
  children: ReactNode
}

/** What anyone may see of an account: who holds it, what it was called, how to follow it, and its articles. */
export function AccountProfile({ profile, src, formerNames, facts, children }: Props) {
  const t = useTranslations('profile')
  const { account, followCode } = profile
  const isOver = account.state === 'ENDED' || account.state === 'RECLAIMED'
  return (
    <>
      <header className="flex items-start gap-4">
        <Avatar name={account.name} src={src} size="xl" />
        <div className="min-w-0 space-y-2">
          <h1 className="text-2xl font-semibold text-balance break-words">{account.name}</h1>
          <AccountBadges account={account} />
          <p className="text-sm text-muted">{t('handle', { handle: account.handle })}</p>
        </div>
      </header>
      {account.intro ? <p className="mt-5 text-base break-words">{account.intro}</p> : null}
      <Standing state={account.state} />
      {followCode ? <Follow profile={profile} code={followCode} /> : null}
      <ProfileFacts account={account} formerNames={formerNames} facts={facts} />
      {isOver ? null : children}
      <p className="mt-8 border-t border-separator pt-4 text-sm">
        <a
          href={`/p/${account.handle}/report`}
          rel="nofollow"
          className="inline-flex min-h-8 items-center text-muted underline underline-offset-4"
        >
          {t('report')}
        </a>
      </p>
    </>
  )
}

/** What stands where an account cannot be used, or not any more. */
function Standing({ state }: Pick<PublicProfileView['account'], 'state'>) {
  const t = useTranslations('profile')
  if (state === 'ENDED' || state === 'RECLAIMED') {
    return <p className="mt-6 rounded-lg bg-default-soft px-4 py-3">{t(state === 'ENDED' ? 'ended' : 'reclaimed')}</p>
  }
  if (state !== 'FROZEN' && state !== 'BANNED') return null
  return <p className="mt-6 rounded-lg bg-warning-soft px-4 py-3 text-warning-soft-foreground">{t('frozen')}</p>
}

function Follow({ profile: { account }, code }: Pick<Props, 'profile'> & { code: string }) {
  const alt = useTranslations('profile')('codeAlt', { name: account.name })
  return (
    <section className="mt-6 flex flex-wrap items-center gap-5 rounded-lg border border-border bg-surface p-5">
      <img
        src={`/p/${account.handle}/codes/code.svg`}
        alt={alt}
        width={128}
        height={128}
        className="size-32 rounded bg-white"
      />
      <div className="min-w-0 grow basis-48 space-y-3">
        <FollowButton accountId={account.id} handle={account.handle} code={code} />
      </div>
    </section>
  )
}

function ProfileFacts({
  account,
  formerNames,
  facts,
}: Pick<Props, 'facts' | 'formerNames'> & { account: PublicProfileView['account'] }) {
  const t = useTranslations('profile')
  const kinds = useTranslations('accounts')
  const day = useMomentText()
  const names = formerNames.map(({ name, until }) => t('formerName', { name, until: day(until.slice(0, 10)) }))
  const lines: (readonly [string, ReactNode])[] = [
    [t('subject'), [account.subjectName, kinds(`subjects.${account.subjectKind}`)].filter(Boolean).join(' · ')],
    [t('kind'), kinds(`kinds.${account.kind}`)],
    ...(account.liveSince ? [[t('since'), day(account.liveSince.slice(0, 10))] as const] : []),
    ...facts,
    ...(names.length > 0 ? [[t('formerly'), names.join(' · ')] as const] : []),
  ]
  return (
    <dl className="mt-6 divide-y divide-separator border-y border-separator text-sm">
      {lines.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[7rem_1fr] gap-x-4 py-2.5">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
