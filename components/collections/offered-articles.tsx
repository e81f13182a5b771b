'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Entry } from './entry'

interface Props {
  offered: readonly Entry[]
  onAdd: (entry: Entry) => void
}

/** Published articles that are not in the series yet, narrowed by what is typed. */
export function OfferedArticles({ offered, onAdd }: Props) {
  const t = useTranslations('collections')
  const [typed, setTyped] = useState('')
  const shown = offered.filter(({ title }) => title.toLowerCase().includes(typed.trim().toLowerCase()))
  return (
    <div className="space-y-3">
      <TextField label={t('narrow')} value={typed} onChange={setTyped} />
      {shown.length === 0 ? <p className="text-sm text-muted">{t('nothingToAdd')}</p> : null}
      <ul className="max-h-96 space-y-1 overflow-y-auto">
        {shown.map((entry) => (
          <li key={entry.id} className="flex items-center justify-between gap-2">
            <span className="min-w-0 break-words">{entry.title}</span>
            <Button
              isIconOnly
              size="sm"
              variant="ghost"
              aria-label={t('addNamed', { title: entry.title })}
              onPress={() => onAdd(entry)}
            >
              <Plus size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
