import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { platformDayOf, useMomentText } from '@/components/texts'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeLinkButton } from '@/components/ui/native'
import type { FollowPageView } from '@/lib/conversation/contract'

export interface FollowCardProps {
  page: FollowPageView
  code: string
  /** The page of ours that led here. */
  from?: string
  follow: FormAction
}

/** An account as somebody meets it who scanned its code. */
export function FollowCard({ page, code, from, follow }: FollowCardProps) {
  const t = useTranslations('followers.page')
  const badge = useTranslations('certification.badge')
  const moment = useMomentText()
  return (
    <article className="rounded-lg border border-border bg-surface px-6 py-8 text-center">
      <Avatar name={page.name} src={page.pictureSrc} size="xl" className="mx-auto" />
      <h1 className="mt-4 text-xl font-semibold text-balance">{page.name}</h1>
      <p className="mt-2 flex flex-wrap justify-center gap-2">
        <Badge>{t(`kinds.${page.kind}`)}</Badge>
        {page.certified ? (
          <Badge tone="success">
            <BadgeCheck size={14} aria-hidden />
            {page.certifiedUntil
              ? badge('until', { until: moment(platformDayOf(page.certifiedUntil)) })
              : t('certified')}
          </Badge>
        ) : null}
      </p>
      {page.intro ? <p className="mt-4 text-pretty">{page.intro}</p> : null}
      <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-separator pt-4 text-left text-sm">
        <dt className="text-muted">{t('subject')}</dt>
        <dd>
          {page.subjectName} <span className="text-muted">{t(`subjectKinds.${page.subjectKind}`)}</span>
        </dd>
        <dt className="text-muted">{t('handle')}</dt>
        <dd className="break-all">{page.handle}</dd>
      </dl>
      <div className="mt-6">
        <Way page={page} code={code} from={from} follow={follow} />
      </div>
    </article>
  )
}

function Way({ page, code, from, follow }: FollowCardProps) {
  const t = useTranslations('followers.page')
  if (page.following) {
    return (
      <NativeLinkButton href={`/m/chat/${page.accountId}`} tone="primary" className="w-full">
        {t('open')}
      </NativeLinkButton>
    )
  }
  if (!page.live) return <p className="text-muted">{t('closed')}</p>
  if (!page.isSignedIn) {
    return (
      <>
        <NativeLinkButton
          href={`/m/sign-in?next=${encodeURIComponent(`/f/${code}${from ? `?from=${from}` : ''}`)}`}
          tone="primary"
          className="w-full"
          prefetch={false}
        >
          {t('signIn')}
        </NativeLinkButton>
        <p className="mt-3 text-sm text-muted">{t('signInNote')}</p>
      </>
    )
  }
  return (
    <>
      <NativeForm
        name="follow"
        action={follow}
        hidden={{ code, ...(from && { from }) }}
        submitLabel={t('follow')}
        className="[&_button]:w-full"
      />
      <p className="mt-3 text-sm text-pretty text-muted">{t('consent')}</p>
    </>
  )
}
