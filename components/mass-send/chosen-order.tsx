'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { PreviewArticle } from './send-preview'

interface Props {
  articles: readonly PreviewArticle[]
  onMove: (id: string, by: -1 | 1) => void
  onRemove: (id: string) => void
}

/** The chosen articles in the order in which readers will see them. */
export function ChosenOrder({ articles, onMove, onRemove }: Props) {
  const t = useTranslations('mass-send')
  return (
    <ol className="divide-y divide-separator">
      {articles.map(({ id, title }, at) => {
        const name = title || t('list.untitled')
        return (
          <li key={id} className="flex items-center gap-2 px-5 py-2">
            <span className="tabular w-5 shrink-0 text-sm text-muted">{at + 1}</span>
            <span className="min-w-0 grow text-sm break-words">
              {name} {at === 0 ? <Badge tone="accent">{t('composer.headline')}</Badge> : null}
            </span>
            <Button
              size="sm"
              variant="ghost"
              isIconOnly
              aria-label={t('composer.up', { title: name })}
              isDisabled={at === 0}
              onPress={() => onMove(id, -1)}
              icon={<ArrowUp size={16} />}
            />
            <Button
              size="sm"
              variant="ghost"
              isIconOnly
              aria-label={t('composer.down', { title: name })}
              isDisabled={at === articles.length - 1}
              onPress={() => onMove(id, 1)}
              icon={<ArrowDown size={16} />}
            />
            <Button
              size="sm"
              variant="ghost"
              isIconOnly
              aria-label={t('composer.remove', { title: name })}
              onPress={() => onRemove(id)}
              icon={<X size={16} />}
            />
          </li>
        )
      })}
    </ol>
  )
}
