import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export interface PhoneFrameProps {
  /** What the phone's head shows: the account's name. */
  title?: ReactNode
  label?: string
  footer?: ReactNode
  children: ReactNode
}

/** A phone that shows something as a follower will see it. */
export function PhoneFrame({ title, label, footer, children }: PhoneFrameProps) {
  const t = useTranslations('common.phone')
  return (
    <figure className="mx-auto w-full max-w-[320px]" aria-label={label ?? t('label')}>
      <div className="flex h-[600px] flex-col overflow-hidden rounded-[2rem] border-8 border-default bg-background shadow-overlay">
        <div className="flex h-12 shrink-0 items-center justify-center border-b border-separator bg-surface px-6 text-sm font-medium">
          <span className="truncate">{title}</span>
        </div>
        {/* Scrolls by itself, so it must be reachable by keyboard. */}
        <div className="min-h-0 grow overflow-y-auto" tabIndex={0} role="group" aria-label={label ?? t('label')}>
          {children}
        </div>
        {footer ? <div className="shrink-0 border-t border-separator bg-surface">{footer}</div> : null}
      </div>
    </figure>
  )
}
