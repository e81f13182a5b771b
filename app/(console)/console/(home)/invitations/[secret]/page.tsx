import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SuspensionNotes } from '@/app/suspension-notes'
import { InvitationCard } from '@/components/members/invitation-card'
import { PageHeader } from '@/components/ui/page-header'
import { openInvitation } from '@/lib/members'
import { ask } from '@/lib/platform/http/page-context'
import { accept } from './actions'

interface Props {
  params: Promise<{ secret: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  // The address holds a secret: no other site may learn it by a link.
  return { title: (await getTranslations('members.invitation'))('title'), referrer: 'no-referrer' }
}

/** Where an invitation's mail leads: whoever is signed in with the invited address accepts it here. */
export default async function InvitationPage({ params }: Props) {
  const { secret } = await params
  const invitation = await ask('operator', openInvitation, { secret })
  const t = await getTranslations('members.invitation')
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t('title')} />
      <SuspensionNotes names={['people']} />
      <InvitationCard invitation={invitation} accept={accept} />
    </div>
  )
}
