'use client'
import { useTranslations } from 'next-intl'
import { Picture } from '@/components/media/picture'
import { Checkbox } from '@/components/ui/checkbox'
import { RelativeTime } from '@/components/ui/relative-time'
import type { DraftSummary } from '@/lib/articles/contract'

interface Props {
  drafts: readonly DraftSummary[]
  chosen: readonly string[]
  waiting: ReadonlySet<string>
  isFull: boolean
  onToggle: (id: string) => void
}

/** The drafts that can be sent; those that cannot say why. */
export function DraftPicker({ drafts, chosen, waiting, isFull, onToggle }: Props) {
  const t = useTranslations('mass-send')
  return (
    <ul className="divide-y divide-separator">
      {drafts.map((draft) => {
        const isChosen = chosen.includes(draft.id)
        const cannot = draft.faults.length > 0 || waiting.has(draft.id)
        return (
          <li key={draft.id} className="flex items-center gap-3 px-5 py-3">
            <div className="min-w-0 grow">
              <Checkbox
                label={<span className="font-medium break-words">{draft.title || t('list.untitled')}</span>}
                isSelected={isChosen}
                isDisabled={cannot || (isFull && !isChosen)}
                onChange={() => onToggle(draft.id)}
              />
              <DraftNote draft={draft} isWaiting={waiting.has(draft.id)} />
            </div>
            <span className="hidden h-11 w-20 shrink-0 overflow-hidden rounded-md bg-default-soft sm:block">
              {draft.cover ? (
                <Picture picture={draft.cover} sizes="80px" alt="" className="size-full object-cover" />
              ) : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Why it cannot be chosen, else when it was saved; outside the control, so that it stays readable when that is dimmed. */
function DraftNote({ draft, isWaiting }: { draft: DraftSummary; isWaiting: boolean }) {
  const t = useTranslations('mass-send.composer')
  const reason = isWaiting ? t('waiting') : draft.faults.length > 0 ? t('faulty') : null
  return (
    <p className={`pl-7 text-xs ${reason ? 'text-warning' : 'text-muted'}`}>
      {reason ?? t.rich('saved', { when: () => <RelativeTime at={draft.savedAt} /> })}
    </p>
  )
}
