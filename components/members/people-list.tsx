'use client'
import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { MemberView, PeopleView } from '@/lib/members/contract'
import type { PeopleDeeds } from './deeds'
import { MemberActions } from './member-actions'

export interface PeopleListProps extends PeopleDeeds {
  accountId: string
  people: PeopleView
}

/** Everyone who works on the account, with what the one who looks may do about it. */
export function PeopleList({ accountId, people, ...deeds }: PeopleListProps) {
  const t = useTranslations('members')
  const names = useTranslations('accounts.roles')
  return (
    <Card isFlush>
      <ul aria-label={t('title')} className="divide-y divide-separator">
        {people.members.map((member) => (
          <li
            key={member.operatorId}
            className="grid items-center gap-x-6 gap-y-3 px-5 py-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)]"
          >
            <Person member={member} />
            <div className="text-sm">
              <p className="font-medium">{names(member.role)}</p>
              <TermText member={member} />
            </div>
            <div className="empty:hidden sm:col-span-2 lg:col-span-1 lg:justify-self-end">
              <MemberActions accountId={accountId} member={member} people={people} {...deeds} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Person({ member: { name, email, isMe, hasAuthenticator } }: { member: MemberView }) {
  const t = useTranslations('members')
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={name || '?'} shape="round" size="sm" />
      <div className="min-w-0 text-sm">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name || t('noName')}
          {isMe ? <Badge tone="accent">{t('me')}</Badge> : null}
        </p>
        {email ? <p className="break-all text-muted">{email}</p> : null}
        {hasAuthenticator === null ? null : (
          <p className="text-muted">{t(hasAuthenticator ? 'factorOn' : 'factorOff')}</p>
        )}
      </div>
    </div>
  )
}

function TermText({ member: { role, term, since, until, isOver } }: { member: MemberView }) {
  const t = useTranslations('members')
  const moment = useMomentText()
  if (role === 'holder')
    return <p className="text-muted">{t.rich('since', { since: () => <DateTime at={since} show="day" /> })}</p>
  if (isOver) {
    return (
      <p className="text-muted">
        <Badge tone="danger">{t('over')}</Badge> {t('overHelp')}
      </p>
    )
  }
  return (
    <p className="text-muted">
      {t(`terms.${term}`)}
      {until ? ` · ${t('until', { until: moment(until) })}` : null}
    </p>
  )
}
