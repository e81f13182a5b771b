import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationList } from '@/components/members/invitation-list'
import { InviteDialog } from '@/components/members/invite-dialog'
import { PeopleList } from '@/components/members/people-list'
import { Places } from '@/components/members/places'
import { RoleMatrix } from '@/components/members/role-matrix'
import { WhoInvites } from '@/components/members/who-invites'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { listPeople } from '@/lib/members'
import { ask } from '@/lib/platform/http/page-context'
import * as deeds from './actions'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') }
}

/** Who works on the account, who is invited, and who may do what. */
export default async function PeoplePage({ params }: Props) {
  const { accountId } = await params
  const people = await ask('operator', listPeople, { accountId })
  const t = await getTranslations('members')
  const isManager = people.mayGive.length > 0
  const { invite, resend, withdraw, change, renew, remove, leave, askForCode } = deeds
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
        actions={
          isManager && people.isLive ? (
            <InviteDialog accountId={accountId} people={people} invite={invite} askForCode={askForCode} />
          ) : null
        }
      />
      <div className="space-y-6">
        {people.isLive ? null : <p className="text-sm text-danger">{t('notLive')}</p>}
        <PeopleList
          accountId={accountId}
          people={people}
          {...{ invite, resend, withdraw, change, renew, remove, leave, askForCode }}
        />
        {people.members.length === 1 && isManager ? <p className="text-sm text-muted">{t('onlyYou')}</p> : null}
        {isManager ? null : <WhoInvites people={people} />}
        <Places places={people.places} />
        {isManager ? (
          <InvitationList accountId={accountId} invitations={people.invitations} resend={resend} withdraw={withdraw} />
        ) : null}
        <RoleMatrix />
      </div>
    </>
  )
}
