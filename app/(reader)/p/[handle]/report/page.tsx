import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SuspensionNotes } from '@/app/suspension-notes'
import { ReportForm } from '@/components/moderation/report-form'
import { ClientTexts } from '@/components/texts/client-texts'
import { getPublicProfile } from '@/lib/accounts'
import { ask } from '@/lib/platform/http/page-context'
import { sendReport } from './actions'

interface PageProps {
  params: Promise<{ handle: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.report'))('accountTitle'), robots: { index: false } }
}

export default async function ReportAccountPage({ params }: PageProps) {
  const { handle } = await params
  const { account } = await ask('public', getPublicProfile, { handle })
  return (
    <ClientTexts namespaces={['moderation']}>
      <ReportForm
        action={sendReport}
        hidden={{ handle: account.handle }}
        kind="account"
        account={account.handle}
        title={account.name}
        note={<SuspensionNotes names={['report']} />}
        backHref={`/p/${account.handle}`}
      />
    </ClientTexts>
  )
}
