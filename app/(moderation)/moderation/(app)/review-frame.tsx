import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ClaimButton } from '@/components/reviews/claim-button'
import { ClaimMark, DueMark } from '@/components/reviews/due-mark'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/components/ui/form/result'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import type { ReviewMark } from '@/lib/accounts/contract'

interface Props {
  title: string
  listHref: string
  mark: ReviewMark
  /** What goes along when it is claimed or put back. */
  hidden: Readonly<Record<string, string>>
  claim: FormAction
  release: FormAction
  /** What became of it, once it is decided. */
  outcome: ReactNode
  facts: ReactNode
  side: ReactNode
  desk: ReactNode
}

/** One thing that reviewers decide: what was asked, what else is known beside it, and the desk to decide on below. */
export async function ReviewFrame(props: Props) {
  const { title, listHref, mark, hidden, claim, release, outcome, facts, side, desk } = props
  const t = await getTranslations('reviews')
  const isOpen = mark.daysLeft !== null
  const isOthers = isOpen && mark.claimed && !mark.claimedByMe
  return (
    <>
      <p className="mb-2 text-sm">
        <Link href={listHref} className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
          {t('list.back')}
        </Link>
      </p>
      <PageHeader
        title={title}
        mark={
          <>
            {isOpen ? <ClaimMark mark={mark} /> : outcome}
            <DueMark mark={mark} />
            <LivePage audienceUrl="/api/stream?as=administrator" />
          </>
        }
        actions={<ClaimButton mark={mark} hidden={hidden} claim={claim} release={release} />}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_22rem]">
        <div className="min-w-0 space-y-4">
          {facts}
          {isOthers ? <Card>{t('desk.otherHasIt')}</Card> : desk}
        </div>
        <div className="min-w-0 space-y-4">{side}</div>
      </div>
    </>
  )
}
