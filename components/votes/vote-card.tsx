import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeLinkButton } from '@/components/ui/native'
import type { VoteView } from '@/lib/votes/contract'
import { VoteBars } from './vote-bars'

/** What a reader can do with a vote: choose, or see what was chosen, or why not. */
export function VoteCard({ vote, cast }: { vote: VoteView; cast: FormAction }) {
  const t = useTranslations('votes.reader')
  const refusals = useTranslations('votes.refusals')
  const format = useFormatter()
  const at = format.dateTime(new Date(vote.closesAt), { dateStyle: 'medium', timeStyle: 'short' })
  const note = <p className="mt-3 text-sm text-muted">{t(vote.isClosed ? 'closedAt' : 'closesAt', { at })}</p>
  if (vote.results) {
    return (
      <>
        {vote.mine ? <p className="mt-3 font-medium">{t('thanks')}</p> : null}
        <VoteBars answers={vote.answers} counts={vote.results.counts} voices={vote.results.voices} mine={vote.mine} />
        {note}
      </>
    )
  }
  if (!vote.isSignedIn) {
    return (
      <CannotVote vote={vote} note={note}>
        <NativeLinkButton
          href={`/m/sign-in?next=${encodeURIComponent(`/v/${vote.id}`)}`}
          tone="primary"
          className="w-full sm:w-auto"
        >
          {t('signIn')}
        </NativeLinkButton>
      </CannotVote>
    )
  }
  if (vote.bar) {
    return (
      <CannotVote vote={vote} note={note}>
        <p className="rounded-lg bg-default-soft px-4 py-3">
          {refusals(vote.bar.replace('votes.', '') as 'followers_only')}
        </p>
        {vote.bar === 'votes.followers_only' ? (
          <NativeLinkButton href={vote.profilePath} tone="primary" className="mt-4 w-full sm:w-auto">
            {t('toAccount', { name: vote.accountName })}
          </NativeLinkButton>
        ) : null}
      </CannotVote>
    )
  }
  return (
    <NativeForm
      name={`vote-${vote.id}`}
      action={cast}
      hidden={{ voteId: vote.id }}
      submitLabel={t('send')}
      className="mt-4 space-y-4"
    >
      <Answers vote={vote} />
      {note}
    </NativeForm>
  )
}

/** What is asked, for who cannot answer now, and the way to being able to. */
function CannotVote({ vote, note, children }: { vote: VoteView; note: ReactNode; children: ReactNode }) {
  return (
    <>
      <ul className="mt-4 list-disc space-y-2 pl-6">
        {vote.answers.map((answer) => (
          <li key={answer} className="break-words">
            {answer}
          </li>
        ))}
      </ul>
      <div className="mt-6">{children}</div>
      {note}
    </>
  )
}

function Answers({ vote }: { vote: VoteView }) {
  const t = useTranslations('votes.reader')
  return (
    <fieldset data-field className="space-y-2">
      <legend className="text-sm text-muted">{t('choose', { count: vote.choices })}</legend>
      {vote.answers.map((answer, position) => (
        <label
          key={answer}
          className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-border bg-surface px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type={vote.choices === 1 ? 'radio' : 'checkbox'}
            name={vote.choices === 1 ? 'chosen' : 'chosen[]'}
            value={position}
            className="mt-1 size-4 accent-accent"
          />
          <span className="min-w-0 break-words">{answer}</span>
        </label>
      ))}
    </fieldset>
  )
}
