import { ChartBarBig } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewVote } from '@/components/votes/new-vote'
import { VoteList } from '@/components/votes/vote-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { ask } from '@/lib/platform/http/page-context'
import { listVotes } from '@/lib/votes'
import { close, create, remove } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('votes'))('title') }
}

/** The account's votes and what readers chose (E9). */
export default async function VotesPage({ params }: PageProps) {
  const { accountId } = await params
  const { votes, limits, mayWrite } = await ask('operator', listVotes, { accountId })
  const t = await getTranslations('votes')
  const begin = mayWrite ? <NewVote accountId={accountId} limits={limits} create={create} /> : null
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} actions={votes.length > 0 ? begin : null} />
      {votes.length > 0 ? (
        <VoteList accountId={accountId} votes={votes} mayWrite={mayWrite} close={close} remove={remove} />
      ) : (
        <EmptyState icon={<ChartBarBig size={28} strokeWidth={1.5} />} title={t('empty')} action={begin}>
          {t('emptyAbout')}
        </EmptyState>
      )}
    </>
  )
}
