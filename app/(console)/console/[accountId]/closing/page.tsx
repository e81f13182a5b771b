import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClosingPlan } from '@/components/lifecycle/closing-plan'
import { ClosingState } from '@/components/lifecycle/closing-state'
import { DormancyCard } from '@/components/lifecycle/dormancy-card'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getClosing } from '@/lib/lifecycle'
import { ask } from '@/lib/platform/http/page-context'
import { askForCode, closeAccount, undoClosing } from './actions'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lifecycle.closing'))('title') }
}

/** How the account ends: what closing it means, the way back, and when it would be reclaimed for want of use. */
export default async function ClosingPage({ params }: Props) {
  const { accountId } = await params
  const closing = await ask('operator', getClosing, { accountId })
  const t = await getTranslations('lifecycle.closing')
  const { ending } = closing
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_22rem]">
        {ending ? (
          <ClosingState closing={{ ...closing, ending }} undo={undoClosing} askForCode={askForCode} />
        ) : (
          <ClosingPlan closing={closing} close={closeAccount} askForCode={askForCode} />
        )}
        <DormancyCard closing={closing} />
      </div>
    </>
  )
}
