'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Entry } from './entry'

interface Props {
  entries: readonly Entry[]
  mayWrite: boolean
  onChange: (entries: readonly Entry[]) => void
}

function moved(entries: readonly Entry[], at: number, by: number): Entry[] {
  const order = [...entries]
  const [entry] = order.splice(at, 1)
  if (entry) order.splice(at + by, 0, entry)
  return order
}

/** The articles in their order; each moves up and down by its buttons, by mouse, thumb and keyboard alike. */
export function OrderedArticles({ entries, mayWrite, onChange }: Props) {
  const t = useTranslations('collections')
  if (entries.length === 0) return <p className="text-muted">{t('noArticles')}</p>
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t('order')}</legend>
      <ol className="divide-y divide-separator rounded-lg border border-border bg-surface">
        {entries.map((entry, at) => (
          <li key={entry.id} className="flex items-center gap-2 px-3 py-2">
            <span className="tabular w-8 shrink-0 text-right text-sm text-muted">{at + 1}</span>
            <span className="min-w-0 grow break-words">
              {entry.title}
              {entry.state === 'published' ? null : (
                <Badge tone="warning">{t(entry.state === 'deleted' ? 'gone' : 'takenDown')}</Badge>
              )}
            </span>
            {mayWrite ? (
              <>
                <Button
                  isIconOnly
                  size="sm"
                  variant="ghost"
                  isDisabled={at === 0}
                  aria-label={t('up', { title: entry.title })}
                  onPress={() => onChange(moved(entries, at, -1))}
                >
                  <ArrowUp size={16} aria-hidden />
                </Button>
                <Button
                  isIconOnly
                  size="sm"
                  variant="ghost"
                  isDisabled={at === entries.length - 1}
                  aria-label={t('down', { title: entry.title })}
                  onPress={() => onChange(moved(entries, at, 1))}
                >
                  <ArrowDown size={16} aria-hidden />
                </Button>
                <Button
                  isIconOnly
                  size="sm"
                  variant="ghost"
                  aria-label={t('takeOut', { title: entry.title })}
                  onPress={() => onChange(entries.filter(({ id }) => id !== entry.id))}
                >
                  <X size={16} aria-hidden />
                </Button>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
