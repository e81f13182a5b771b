import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { QuotaMeter } from '@/components/ui/quota-meter'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AccountSettingsView } from '@/lib/accounts/contract'
import type { DraftPage, PublishedPage } from '@/lib/articles/contract'
import type { QuotaView } from '@/lib/mass-send/contract'
import type { ViolationsView } from '@/lib/moderation/contract'

const PER = { day: 'perDay', week: 'perWeek', month: 'perMonth' } as const

/** How many sends are left, and when the next place comes: what an operator looks for first. */
export function HomeQuota({ quota, base }: { quota: QuotaView; base: string }) {
  const t = useTranslations('accounts.home')
  return (
    <Card
      title={t('massSends')}
      aside={
        <LinkButton href={`${base}/mass-send`} size="sm" variant="primary">
          {t('massSends')}
        </LinkButton>
      }
    >
      <QuotaMeter
        name={t(PER[quota.per])}
        used={quota.used}
        limit={quota.limit}
        returnsAt={quota.returnsAt}
        rule="CERT-3"
      />
    </Card>
  )
}

/** The newest drafts, and the way to a new one. */
export function HomeDrafts({ drafts, base }: { drafts: DraftPage['drafts']; base: string }) {
  const t = useTranslations('accounts.home')
  const untitled = useTranslations('accounts.register')('unnamed')
  return (
    <List title={t('drafts')} all={`${base}/articles`} isEmpty={drafts.length === 0} empty={t('noDrafts')}>
      {drafts.map((draft) => (
        <Line key={draft.id} href={`${base}/articles/${draft.id}`} title={draft.title || untitled}>
          <RelativeTime at={draft.savedAt} />
        </Line>
      ))}
    </List>
  )
}

/** The last articles with their reads. */
export function HomePublished({ articles, base }: { articles: PublishedPage['articles']; base: string }) {
  const t = useTranslations('accounts.home')
  return (
    <List title={t('last')} all={`${base}/published`} isEmpty={articles.length === 0} empty={t('noLast')}>
      {articles.map((article) => (
        <Line key={article.id} href={`/a/${article.id}`} title={article.title}>
          {t('reads', { count: article.reads })} · <RelativeTime at={article.publishedAt} />
        </Line>
      ))}
    </List>
  )
}

/** Whatever has a date or waits to be done: restrictions in force, the handle, the introduction. */
export function HomeDeadlines({
  settings,
  violations,
  base,
}: {
  settings: AccountSettingsView
  violations: ViolationsView
  base: string
}) {
  const t = useTranslations('accounts.home')
  const functions = useTranslations('moderation.functions')
  const day = useMomentText()
  const { account } = settings
  const bars = violations.restrictions.barred.map(({ function: name, until }) =>
    until
      ? t('restricted', { function: functions(name), until: day(until) })
      : t('restrictedForEver', { function: functions(name) }),
  )
  const openHandle = settings.maySetHandle && !settings.handleSetAt
  const isQuiet = bars.length === 0 && !openHandle && account.intro !== ''
  return (
    <Card title={t('deadlines')}>
      {isQuiet ? <p className="text-sm text-muted">{t('noDeadlines')}</p> : null}
      <ul className="space-y-3 text-sm">
        {bars.map((words) => (
          <li key={words} className="text-danger">
            {words} <Go href={`${base}/violations`}>{t('violations')}</Go>
          </li>
        ))}
        {openHandle ? (
          <li>
            {t('handleOpen', { handle: account.handle })} <Go href={`${base}/account`}>{t('setHandle')}</Go>
          </li>
        ) : null}
        {account.intro === '' ? (
          <li>
            {t('introEmpty')} <Go href={`${base}/account`}>{t('writeIntro')}</Go>
          </li>
        ) : null}
      </ul>
    </Card>
  )
}

/** The follow code, at hand for showing and printing. */
export function HomeCode({
  settings: { account },
  code,
  base,
}: {
  settings: AccountSettingsView
  code: string
  base: string
}) {
  const t = useTranslations('accounts.home')
  const alt = useTranslations('accounts.settings')('codeAlt', { name: account.name })
  return (
    <Card title={t('share')}>
      <div className="flex items-center gap-4">
        <img
          src={`${base}/account/codes/${code}/code.svg`}
          alt={alt}
          width={96}
          height={96}
          className="size-24 shrink-0 rounded bg-white"
        />
        <div className="text-sm">
          <p className="mb-2 text-muted">{t('shareHelp')}</p>
          <Go href={`${base}/account`}>{t('codes')}</Go>
        </div>
      </div>
    </Card>
  )
}

const Go = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
    {children}
  </Link>
)

function List({
  title,
  all,
  isEmpty,
  empty,
  children,
}: {
  title: string
  all: string
  isEmpty: boolean
  empty: string
  children: ReactNode
}) {
  const t = useTranslations('accounts.home')
  if (isEmpty) {
    return (
      <Card title={title}>
        <EmptyState
          title={empty}
          action={<LinkButton href={all.replace('/published', '/articles')}>{t('write')}</LinkButton>}
        />
      </Card>
    )
  }
  return (
    <Card title={title} aside={<Go href={all}>{t('all')}</Go>} isFlush>
      <ul className="divide-y divide-separator pb-2">{children}</ul>
    </Card>
  )
}

const Line = ({ href, title, children }: { href: string; title: string; children: ReactNode }) => (
  <li>
    <Link href={href} className="block px-5 py-2.5 hover:bg-surface-hover">
      <span className="block truncate">{title}</span>
      <span className="block text-xs text-muted">{children}</span>
    </Link>
  </li>
)
