'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'

/** The mark of a card that was new when the page was opened. It stays while the page is looked at, though the house has noted it as seen. */
export function NewMark({ isNew, children }: { isNew: boolean; children: ReactNode }) {
  const [wasNew] = useState(isNew)
  return wasNew ? (
    <span className="rounded-md bg-accent-soft px-1.5 py-0.5 text-xs text-accent-soft-foreground">{children}</span>
  ) : null
}

/** How many were new when the page was opened, and have come since. */
export function NewsCount({ newIds }: { newIds: readonly string[] }) {
  const t = useTranslations('inbox.folder')
  const [earlier, setEarlier] = useState<readonly string[]>(newIds)
  const all = [...new Set([...earlier, ...newIds])]
  useEffect(() => setEarlier((before) => [...new Set([...before, ...newIds])]), [newIds])
  return (
    <span role="status" className="text-xs text-muted">
      {t('news', { count: all.length })}
    </span>
  )
}
