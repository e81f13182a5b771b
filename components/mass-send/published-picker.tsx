'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { RelativeTime } from '@/components/ui/relative-time'
import type { SendableView } from '@/lib/mass-send/contract'

interface Props {
  articles: readonly SendableView[]
  chosen: readonly string[]
  waiting: ReadonlySet<string>
  isFull: boolean
  onToggle: (id: string) => void
}

/** Public articles that were never sent; nothing when there are none. */
export function PublishedPicker({ articles, chosen, waiting, isFull, onToggle }: Props) {
  const t = useTranslations('mass-send')
  if (articles.length === 0) return null
  return (
    <details className="border-t border-separator px-5 py-3" open={articles.some(({ id }) => chosen.includes(id))}>
      <summary className="min-h-6 cursor-pointer text-sm font-medium">{t('composer.alsoPublished')}</summary>
      <ul className="mt-2 space-y-2">
        {articles.map(({ id, title, publishedAt }) => {
          const isChosen = chosen.includes(id)
          return (
            <li key={id}>
              <Checkbox
                label={<span className="font-medium break-words">{title || t('list.untitled')}</span>}
                isSelected={isChosen}
                isDisabled={waiting.has(id) || (isFull && !isChosen)}
                onChange={() => onToggle(id)}
              />
              <p className="pl-7 text-xs text-muted">
                {waiting.has(id)
                  ? t('composer.waiting')
                  : t.rich('composer.publishedOn', { when: () => <RelativeTime at={publishedAt} /> })}
              </p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
