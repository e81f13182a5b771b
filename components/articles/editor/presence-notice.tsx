'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { EditingView } from '@/lib/articles/contract'

/** Says who else has the draft open, and when there is a newer save than the one that is being edited here. */
export function PresenceNotice({ view, version }: { view: EditingView | null; version: number }) {
  const t = useTranslations('editor.presence')
  const format = useFormatter()
  const at = (instant: string) => format.dateTime(new Date(instant), { timeStyle: 'short' })
  if (!view || (view.others.length === 0 && view.version <= version)) return null
  return (
    <div role="status" className="space-y-1 rounded-lg bg-warning-soft px-4 py-2 text-sm text-warning-soft-foreground">
      {view.others.map(({ windowId, name, isMe, since }) => (
        <p key={windowId}>{t(isMe ? 'myself' : 'other', { name, since: at(since) })}</p>
      ))}
      {view.version > version ? <p>{t('newer', { name: view.savedBy ?? '', at: at(view.savedAt) })}</p> : null}
    </div>
  )
}
