'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Picture } from '@/components/media/picture'
import { Dialog } from '@/components/ui/dialog'
import type { CardChoice } from '@/lib/articles/contract'
import type { CardAttributes } from './nodes/card-node'

export type CardChoosing = 'article' | 'account' | 'voice' | 'video'

interface CardChooserProps {
  accountId: string
  kind: CardChoosing | null
  onClose: () => void
  onChoose: (card: CardAttributes) => void
}

/** Finds what a card is to show: an article, an account, a voice, a video. */
export function CardChooser({ accountId, kind, onClose, onChoose }: CardChooserProps) {
  const t = useTranslations('editor.cards')
  return (
    <Dialog isOpen={kind !== null} onClose={onClose} title={kind ? t(`choose.${kind}`) : ''} size="lg">
      {kind ? <Choices accountId={accountId} kind={kind} onChoose={onChoose} /> : null}
    </Dialog>
  )
}

interface ChoicesProps extends Pick<CardChooserProps, 'accountId' | 'onChoose'> {
  kind: CardChoosing
}

function Choices({ accountId, kind, onChoose }: ChoicesProps) {
  const t = useTranslations('editor.cards')
  const [search, setSearch] = useState('')
  const { choices, state } = useChoices({ accountId, kind, search })
  const isWaiting = kind === 'account' && search.trim() === ''
  return (
    <div className="space-y-3">
      <input
        type="search"
        autoFocus
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        aria-label={t('search')}
        placeholder={t(kind === 'account' ? 'searchAccount' : 'search')}
        className="h-10 w-full rounded-lg border border-field-border bg-field px-3 text-sm"
      />
      {state === 'failed' ? <p role="alert">{t('failed')}</p> : null}
      {state === 'ready' && choices.length === 0 && !isWaiting ? (
        <p className="py-6 text-center text-sm text-muted">{t(search ? 'noneFound' : `none.${kind}`)}</p>
      ) : null}
      <ul className="space-y-1" aria-busy={state === 'loading'}>
        {choices.map(({ id, title, detail, picture }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChoose({ kind, id, words: title })}
              className="flex min-h-14 w-full items-center gap-3 rounded-lg px-2 py-1.5 text-start hover:bg-surface-hover"
            >
              {picture ? (
                <Picture picture={picture} alt="" sizes="48px" className="size-12 rounded-md object-cover" />
              ) : null}
              <span className="min-w-0">
                <span className="block truncate text-sm font-medium">{title}</span>
                <span className="block truncate text-xs text-muted">{detail}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Found {
  choices: readonly CardChoice[]
  state: 'loading' | 'ready' | 'failed'
}

function useChoices({ accountId, kind, search }: { accountId: string; kind: CardChoosing; search: string }): Found {
  const [found, setFound] = useState<Found>({ choices: [], state: 'loading' })
  useEffect(() => {
    const leaving = new AbortController()
    const query = new URLSearchParams({ kind, search })
    fetch(`/console/${accountId}/articles/cards?${query}`, { signal: leaving.signal })
      .then(async (answer) => {
        const { view } = (await answer.json()) as { view: { choices: CardChoice[] } }
        setFound({ choices: view.choices, state: 'ready' })
      })
      .catch(() => leaving.signal.aborted || setFound({ choices: [], state: 'failed' }))
    return () => leaving.abort()
  }, [accountId, kind, search])
  return found
}
