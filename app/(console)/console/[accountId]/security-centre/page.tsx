import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FreezeCard } from '@/components/members/freeze-card'
import { EarlierFreezes, FactorCard, NewDevices, WhatNow } from '@/components/members/security-cards'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getSecondFactor, listSignIns } from '@/lib/identity'
import { getSecurityCentre } from '@/lib/members'
import { ask } from '@/lib/platform/http/page-context'
import { askForCode, freeze, unfreeze } from './actions'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members.security'))('title') }
}

/** Where the account's safety stands, and what to do when somebody else uses it (ACC-9). */
export default async function SecurityCentrePage({ params }: Props) {
  const { accountId } = await params
  const view = await ask('operator', getSecurityCentre, { accountId })
  const [factor, signIns, t] = await Promise.all([
    ask('operator', getSecondFactor, {}),
    ask('operator', listSignIns, {}),
    getTranslations('members.security'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <FreezeCard accountId={accountId} view={view} freeze={freeze} unfreeze={unfreeze} askForCode={askForCode} />
        {view.freeze ? <WhatNow base={`/console/${accountId}`} maySeeLog={view.mayFreeze} /> : null}
        <FactorCard factor={factor} people={view.people} />
        <NewDevices signIns={signIns} />
        <EarlierFreezes earlier={view.earlier} />
      </div>
    </>
  )
}
