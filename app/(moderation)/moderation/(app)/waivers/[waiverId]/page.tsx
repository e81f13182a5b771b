import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { WaiverFacts, WaiverHistory } from '@/components/waivers/waiver-facts'
import { WaiverForms } from '@/components/waivers/waiver-forms'
import { WaiverMark } from '@/components/waivers/waiver-queue'
import { ask } from '@/lib/platform/http/page-context'
import { getWaiver } from '@/lib/waivers'
import type { WaiverView } from '@/lib/waivers/contract'
import { claim, grant, pass, refuse, release } from '../actions'

interface Props {
  params: Promise<{ waiverId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waivers.review'))('title') }
}

export default async function WaiverPage({ params }: Props) {
  const t = await getTranslations('waivers.review')
  const waiver = await ask('administrator', getWaiver, await params)
  return (
    <>
      <p className="mb-2 text-sm">
        <Link
          href="/moderation/waivers"
          className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
        >
          {t('back')}
        </Link>
      </p>
      <PageHeader
        title={waiver.subjectName}
        mark={
          <>
            <WaiverMark row={waiver} />
            {waiver.isExceptional ? <Badge tone="warning">{t('exceptional')}</Badge> : null}
            {waiver.late ? <Badge tone="danger">{t('late')}</Badge> : null}
            <LivePage audienceUrl="/api/stream?as=administrator" />
          </>
        }
        actions={<ClaimButton waiver={waiver} />}
      />
      <div className="grid gap-4 xl:grid-cols-[1fr_20rem]">
        <WaiverFacts waiver={waiver} />
        <WaiverHistory steps={waiver.steps} />
      </div>
      <div className="mt-4">
        <Turn waiver={waiver} />
      </div>
    </>
  )
}

async function ClaimButton({ waiver }: { waiver: WaiverView }) {
  const t = await getTranslations('waivers.review')
  if (!waiver.turn || (waiver.claimed && !waiver.claimedByMe)) return null
  return (
    <ActionForm
      name="claim"
      className=""
      draft={false}
      action={waiver.claimedByMe ? release : claim}
      hidden={{ waiverId: waiver.id }}
      submitLabel={waiver.claimedByMe ? t('release') : t('claim')}
      submitVariant="secondary"
    />
  )
}

/** The forms of whoever's turn it is; to the others why it is not theirs. */
async function Turn({ waiver }: { waiver: WaiverView }) {
  const t = await getTranslations('waivers.review')
  const { state, turn, claimed, claimedByMe, isOwnReview } = waiver
  if (state !== 'SUBMITTED' && state !== 'REVIEWED') return null
  if (isOwnReview) return <Card>{t('ownReview')}</Card>
  if (!turn) return <Card>{t(state === 'SUBMITTED' ? 'notReviewer' : 'notRegulator')}</Card>
  if (claimed && !claimedByMe) return <Card>{t('otherHasIt')}</Card>
  return <WaiverForms key={waiver.version} waiver={waiver} pass={pass} grant={grant} refuse={refuse} />
}
