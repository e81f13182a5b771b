'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type Reading, tellReading } from '@/components/articles/reading'

/** What the reader wrote under this article and only they can see yet; asked for by script, since the page knows nobody. */
export function OwnWaiting({ articleId, followPath }: { articleId: string; followPath: string }) {
  const t = useTranslations('article.comments')
  const [waiting, setWaiting] = useState<NonNullable<Reading['mine']>['waiting']>([])
  useEffect(() => {
    void tellReading(articleId, followPath).then((reading) => setWaiting(reading?.mine?.waiting ?? []))
  }, [articleId, followPath])
  if (waiting.length === 0) return null
  return (
    <ul className="mt-4 divide-y divide-separator rounded-lg bg-surface-secondary px-4">
      {waiting.map(({ id, text }) => (
        <li key={id} className="py-3">
          <p className="text-xs text-muted">{t('waiting')}</p>
          <p className="mt-1 break-words whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  )
}
