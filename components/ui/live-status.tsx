'use client'
import { useTranslations } from 'next-intl'
import type { LiveState } from './use-live'
import { useLive } from './use-live'

/** The quiet mark of a live page: a dot while all is well, a sentence when the connection is lost. */
export function LiveStatus({ state }: { state: LiveState }) {
  const t = useTranslations('common.live')
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-xs text-muted">
      <span
        aria-hidden
        className={state === 'on' ? 'size-1.5 rounded-full bg-success' : 'size-1.5 rounded-full bg-warning'}
      />
      <span className={state === 'lost' ? undefined : 'sr-only'}>{t(state)}</span>
    </span>
  )
}

/** Keeps a page fresh: listens at the address, asks the page's data again, and shows the mark. */
export function LivePage({ audienceUrl }: { audienceUrl: string }) {
  return <LiveStatus state={useLive(audienceUrl)} />
}
