'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DateTime } from '@/components/ui/date-time'
import type { FormAction } from '@/components/ui/form/result'
import type { OwnVote } from '@/lib/votes/contract'
import { VoteBars } from './vote-bars'

interface Props {
  accountId: string
  votes: readonly OwnVote[]
  mayWrite: boolean
  close: FormAction
  remove: FormAction
}

/** The votes with their results; each is closed early or deleted here. */
export function VoteList({ accountId, votes, mayWrite, close, remove }: Props) {
  const t = useTranslations('votes')
  const router = useRouter()
  const [asked, setAsked] = useState<{ vote: OwnVote; deed: 'close' | 'delete' } | null>(null)
  const confirm = async () => {
    const result = await (asked?.deed === 'close' ? close : remove)({ accountId, voteId: asked?.vote.id })
    router.refresh()
    return result
  }
  return (
    <>
      <ul className="space-y-4">
        {votes.map((vote) => (
          <li key={vote.id} className="rounded-lg border border-border bg-surface p-5">
            <p className="flex flex-wrap items-center gap-2">
              <a href={`/v/${vote.id}`} className="min-w-0 font-medium break-words hover:underline">
                {vote.question}
              </a>
              <Badge tone={vote.isClosed ? 'neutral' : 'success'}>{t(vote.isClosed ? 'closed' : 'open')}</Badge>
              {vote.followersOnly ? <Badge>{t('followers')}</Badge> : null}
            </p>
            <p className="text-xs text-muted">{t.rich('until', { when: () => <DateTime at={vote.closesAt} /> })}</p>
            <VoteBars answers={vote.answers} counts={vote.counts} voices={vote.voices} mine={null} />
            {mayWrite ? (
              <p className="mt-4 flex flex-wrap gap-2">
                {vote.isClosed ? null : (
                  <Button size="sm" onPress={() => setAsked({ vote, deed: 'close' })}>
                    {t('close')}
                  </Button>
                )}
                <Button size="sm" variant="danger-soft" onPress={() => setAsked({ vote, deed: 'delete' })}>
                  {t('delete')}
                </Button>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t(asked?.deed === 'close' ? 'closeTitle' : 'deleteTitle')}
        isUndoable={false}
        affects={asked?.vote.voices}
        confirmLabel={t(asked?.deed === 'close' ? 'close' : 'delete')}
        onConfirm={confirm}
      >
        {t(asked?.deed === 'close' ? 'closeText' : 'deleteText', { question: asked?.vote.question ?? '' })}
      </ConfirmDialog>
    </>
  )
}
