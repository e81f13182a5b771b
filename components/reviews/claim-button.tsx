'use client'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import type { ReviewMark } from '@/lib/accounts/contract'

interface Props {
  mark: ReviewMark
  hidden: Readonly<Record<string, string>>
  claim: FormAction
  release: FormAction
}

/** Takes a waiting thing, or puts it back; nothing while a colleague has it. The key C presses it. */
export function ClaimButton({ mark, hidden, claim, release }: Props) {
  const t = useTranslations('reviews.mark')
  if (mark.daysLeft === null || (mark.claimed && !mark.claimedByMe)) return null
  return (
    <div data-claim>
      <ActionForm
        name="claim"
        className=""
        draft={false}
        action={mark.claimedByMe ? release : claim}
        hidden={hidden}
        submitLabel={t(mark.claimedByMe ? 'release' : 'claim')}
        submitVariant="secondary"
      />
    </div>
  )
}
