import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Facts } from '@/components/accounts/application-facts'
import { ActionList } from '@/components/staff/action-list'
import { MemberActs } from '@/components/staff/member-acts'
import { StaffState } from '@/components/staff/staff-table'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { PageHeader } from '@/components/ui/page-header'
import { ask } from '@/lib/platform/http/page-context'
import { getStaffMember } from '@/lib/staff'
import type { StaffMemberView } from '@/lib/staff/contract'
import { changeRole, endStaff, resetStaff } from '../actions'

interface Props {
  params: Promise<{ administratorId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') }
}

export default async function StaffMemberPage({ params }: Props) {
  const view = await ask('administrator', getStaffMember, await params)
  const t = await getTranslations('staff')
  return (
    <>
      <p className="mb-2 text-sm">
        <Link
          href="/moderation/staff"
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('back')}
        </Link>
      </p>
      <PageHeader title={view.member.name} mark={<StaffState state={view.member.state} />} />
      <div className="space-y-4">
        <MemberFacts view={view} />
        <MemberActs view={view} change={changeRole} reset={resetStaff} end={endStaff} />
        <ActionList title={t('about')} actions={view.about} who="actor" />
        <ActionList title={t('by')} actions={view.by} who="target" />
      </div>
    </>
  )
}

async function MemberFacts({ view: { member, linkUntil } }: { view: StaffMemberView }) {
  const t = await getTranslations('staff')
  const region = member.regionName ? ` · ${member.regionName}` : ''
  return (
    <Card>
      <Facts
        lines={[
          [t('email'), member.email],
          [t('role'), `${t(`roles.${member.role}`)}${region}`],
          [t('since'), <DateTime key="since" at={member.createdAt} />],
          [t('lastSignIn'), member.lastSignInAt ? <DateTime key="last" at={member.lastSignInAt} /> : t('never')],
          ...(member.leftAt ? [[t('leftAt'), <DateTime key="left" at={member.leftAt} />] as const] : []),
        ]}
      />
      {member.state === 'invited' ? (
        <p className="mt-3 text-sm text-muted">
          {linkUntil ? t.rich('linkUntilRich', { when: () => <DateTime at={linkUntil} /> }) : t('linkNone')}
        </p>
      ) : null}
    </Card>
  )
}
