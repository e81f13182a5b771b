'use client'
import { useTranslations } from 'next-intl'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, type Ref, Suspense } from 'react'
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
      {refusal.kind === 'unauthenticated' ? (
        <Suspense fallback={null}>
          <SignInLink />
        </Suspense>
      ) : null}
      {action ? <div className="mt-3">{action}</div> : null}
      <p className="mt-2 text-xs break-all opacity-90">
        {t('reference', { code: refusal.code, requestId: refusal.requestId })}
      </p>
    </div>
  )
}

/** Where the people of a page sign in, by the beginning of its path; readers everywhere else. */
const DOORS = [
  ['/moderation', '/moderation/sign-in'],
  ['/console', '/sign-in'],
  ['/register', '/sign-in'],
] as const

/** To the door of this page, and back here with its parameters: what was typed waits in this tab. */
function SignInLink() {
  const t = useTranslations('common.actions')
  const path = usePathname()
  const search = useSearchParams().toString()
  const door = DOORS.find(([face]) => path.startsWith(face))?.[1] ?? '/m/sign-in'
  const here = search ? `${path}?${search}` : path
  return (
    <a
      href={`${door}?next=${encodeURIComponent(here)}`}
      className="mt-2 inline-block text-sm font-medium underline underline-offset-2"
    >
      {t('signIn')}
    </a>
  )
}
