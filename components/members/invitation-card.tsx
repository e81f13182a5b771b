import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import type { OpenedInvitation } from '@/lib/members/contract'

interface Props {
  invitation: OpenedInvitation
  accept: FormAction
}

const OVER = { expired: 'expiredTitle', used: 'usedTitle', withdrawn: 'withdrawnTitle' } as const

/** An invitation as whoever opened its link meets it: to be accepted, for somebody else, or over. */
export function InvitationCard({ invitation, accept }: Props) {
  const t = useTranslations('members.invitation')
  const home = <LinkButton href="/console">{t('home')}</LinkButton>
  if (invitation.state !== 'open') {
    return (
      <EmptyState title={t(OVER[invitation.state])} action={home}>
        {t('overText')}
      </EmptyState>
    )
  }
  return (
    <Card
      title={t('heading', { name: invitation.invitedBy || invitation.accountName, account: invitation.accountName })}
    >
      <Facts invitation={invitation} />
      {invitation.isForMe ? (
        <NativeForm
          name="accept-invitation"
          action={accept}
          hidden={{ secret: invitation.secret }}
          submitLabel={t('accept')}
          className="mt-5"
        />
      ) : (
        <NotForMe invitation={invitation} />
      )}
    </Card>
  )
}

function Facts({ invitation: { email, role, term, expiresAt } }: { invitation: OpenedInvitation }) {
  const t = useTranslations('members')
  const roles = useTranslations('accounts.roles')
  const moment = useMomentText()
  const facts = [
    [t('invitation.role'), roles(role)],
    [t('invitation.term'), `${t(`terms.${term}`)} · ${t(`termHelp.${term}`)}`],
    [t('invitation.for'), email],
    [t('invitation.until'), moment(expiresAt)],
  ] as const
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-muted">{t(`roleHelp.${role}`)}</p>
    </>
  )
}

function NotForMe({ invitation: { email, signedInAs } }: { invitation: OpenedInvitation }) {
  const t = useTranslations('members.invitation')
  return (
    <div role="status" className="mt-5 rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-soft-foreground">
      <p className="font-medium">{t('otherTitle')}</p>
      <p className="mt-1">{signedInAs ? t('otherText', { email, signedInAs }) : t('otherNoAddress', { email })}</p>
    </div>
  )
}
