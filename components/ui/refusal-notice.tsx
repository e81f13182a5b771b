'use client'
import { useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { type ReactNode, type Ref } from 'react'
import { type RefusalLike, refusalText, useMomentText } from '@/components/texts'

export interface RefusalNoticeProps {
  refusal: RefusalLike
  /** What to do now: a button or a link. */
  action?: ReactNode
  ref?: Ref<HTMLDivElement>
}

/** Says what was refused, why, what now and when again; the code and the request's number stand small beneath. */
export function RefusalNotice({ refusal, action, ref }: RefusalNoticeProps) {
  const all = useTranslations()
  const t = useTranslations('common.refusals')
  const moment = useMomentText()
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border border-danger/40 bg-danger-soft px-4 py-3 text-danger-soft-foreground"
    >
      <p className="font-medium">{t('heading')}</p>
      <p className="mt-1 text-sm">{refusalText(all, refusal, moment)}</p>
      {refusal.kind === 'unauthenticated' ? <SignInLink /> : null}
      {action ? <div className="mt-3">{action}</div> : null}
      <p className="mt-2 text-xs break-all opacity-90">
        {t('reference', { code: refusal.code, requestId: refusal.requestId })}
      </p>
    </div>
  )
}

function SignInLink() {
  const t = useTranslations('common.actions')
  const path = usePathname()
  const door = path.startsWith('/moderation')
    ? '/moderation/sign-in'
    : path.startsWith('/console')
      ? '/sign-in'
      : '/m/sign-in'
  return (
    <a
      href={`${door}?next=${encodeURIComponent(path)}`}
      className="mt-2 inline-block text-sm font-medium underline underline-offset-2"
    >
      {t('signIn')}
    </a>
  )
}
