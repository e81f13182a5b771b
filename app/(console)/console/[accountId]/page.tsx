import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HomeCode, HomeDeadlines, HomeDrafts, HomePublished, HomeQuota } from '@/components/accounts/console-home'
import { AccountBadges } from '@/components/accounts/my-accounts'
import { CannotSend } from '@/components/mass-send/cannot-send'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { getAccountSettings, listSceneCodes } from '@/lib/accounts'
import { listDrafts, listPublished } from '@/lib/articles'
import { listFollowers } from '@/lib/followers'
import { listMassSends } from '@/lib/mass-send'
import { getSecurityCentre } from '@/lib/members'
import { listConversations } from '@/lib/messages'
import { listViolations } from '@/lib/moderation'
import { isBarred } from '@/lib/moderation/contract'
import { platformDay } from '@/lib/platform/calendar'
import { contextFor } from '@/lib/platform/http/context'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.home')
  return { title: t('title') }
}

export default async function ConsoleHomePage({ params }: Props) {
  const { accountId } = await params
  const base = `/console/${accountId}`
  const settings = await ask('operator', getAccountSettings, { accountId })
  const [sends, drafts, published, violations, codes, security] = await Promise.all([
    ask('operator', listMassSends, { accountId, limit: 1 }),
    ask('operator', listDrafts, { accountId, limit: 4 }),
    ask('operator', listPublished, { accountId, limit: 4 }),
    ask('operator', listViolations, { accountId }),
    ask('operator', listSceneCodes, { accountId }),
    ask('operator', getSecurityCentre, { accountId }),
  ])
  const bar = isBarred(violations.restrictions, 'send')
  const own = codes.find(({ scene }) => scene === '')
  return (
    <>
      <PageHeader
        title={settings.account.name}
        description={settings.account.handle}
        mark={
          <>
            <AccountBadges account={settings.account} />
            <LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_22rem]">
        <div className="space-y-4">
          {bar || security.freeze ? (
            <CannotSend accountId={accountId} bar={bar} frozenSince={security.freeze?.startedAt} />
          ) : (
            <HomeQuota quota={sends.quota} base={base} />
          )}
          <Figures accountId={accountId} mayTalk={settings.mayTalk} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <HomeDrafts drafts={drafts.drafts} base={base} />
            <HomePublished articles={published.articles} base={base} />
          </div>
        </div>
        <div className="space-y-4">
          <HomeDeadlines settings={settings} violations={violations} base={base} />
          {own ? <HomeCode settings={settings} code={own.code} base={base} /> : null}
        </div>
      </div>
    </>
  )
}

/** New messages, new followers, total. Conversations are asked for only where the role reads them. */
async function Figures({ accountId, mayTalk }: { accountId: string; mayTalk: boolean }) {
  const t = await getTranslations('accounts.home')
  const base = `/console/${accountId}`
  const [{ now }, followers, talks] = await Promise.all([
    contextFor('operator'),
    ask('operator', listFollowers, { accountId }),
    mayTalk ? ask('operator', listConversations, { accountId }) : null,
  ])
  const today = platformDay(now)
  const isNew = ({ followedAt }: { followedAt: string }) => platformDay(new Date(followedAt)) === today
  const fresh = followers.followers.filter(isNew).length
  const more = fresh === followers.followers.length && followers.nextCursor !== null
  return (
    <div className="grid auto-cols-fr grid-flow-col gap-2 sm:gap-4">
      {talks ? <Stat label={t('newMessages')} value={talks.counts.waiting} href={`${base}/chat`} /> : null}
      <Stat label={t('newFollowers')} value={more ? `${fresh}+` : fresh} href={`${base}/followers`} />
      <Stat label={t('followers')} value={followers.counts.following.toLocaleString('en')} href={`${base}/followers`} />
    </div>
  )
}
