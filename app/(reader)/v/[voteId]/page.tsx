import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/components/texts/client-texts'
import { VoteCard } from '@/components/votes/vote-card'
import { getVote } from '@/lib/votes'
import { ask } from '@/lib/platform/http/page-context'
import { cast } from './actions'

interface PageProps {
  params: Promise<{ voteId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { question } = await ask('public', getVote, await params)
  return { title: question, robots: { index: false } }
}

/** One vote: its form for who can vote, its results for who has and for all when it is over (E9). Works without scripts. */
export default async function VotePage({ params }: PageProps) {
  const vote = await ask('public', getVote, await params)
  const t = await getTranslations('votes.reader')
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-[677px] px-4 pt-6 pb-16 outline-none">
      <p className="text-sm text-muted">
        {t.rich('by', {
          account: () => (
            <a href={vote.profilePath} className="font-medium text-link hover:underline">
              {vote.accountName}
            </a>
          ),
        })}
      </p>
      <h1 className="mt-1 text-xl font-bold text-balance break-words">{vote.question}</h1>
      <ClientTexts namespaces={['votes']}>
        <VoteCard vote={vote} cast={cast} />
      </ClientTexts>
    </main>
  )
}
