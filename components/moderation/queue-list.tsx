'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { QueueRow } from '@/lib/moderation/contract'
import type { RefusalLike } from '../texts'
import type { FormAction } from '../ui/form/result'
import { RefusalNotice } from '../ui/refusal-notice'
import { notifyDone } from '../ui/toast'
import { QueueItem } from './queue-item'
import { useKeys } from './use-keys'

export interface QueueListProps {
  rows: readonly QueueRow[]
  claim: FormAction | null
}

/** The cases of the queue, worked through by keyboard: J and K move, Enter opens, C claims. */
export function QueueList({ rows, claim }: QueueListProps) {
  const t = useTranslations('moderation.queue')
  const list = useRef<HTMLUListElement>(null)
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-case]') ?? [])]
  const move = (step: number) => {
    const all = links()
    const at = all.findIndex((link) => link === document.activeElement)
    all[at === -1 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
  }
  const take = async (row: QueueRow | undefined) => {
    if (!claim || row?.state !== 'OPEN') return
    const result = await claim({ caseId: row.id, version: row.version })
    if (!result.ok) return setRefusal(result.refusal)
    setRefusal(null)
    notifyDone({ text: t('claimed'), detail: row.title })
  }
  const takeFocused = () =>
    void take(rows.find(({ id }) => id === (document.activeElement as HTMLElement | null)?.dataset.case))
  useKeys({ j: () => move(1), k: () => move(-1), c: takeFocused })
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <ul
        ref={list}
        aria-label={t('list')}
        className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface"
      >
        {rows.map((row) => (
          <QueueItem key={row.id} row={row} onClaim={claim && row.state === 'OPEN' ? () => void take(row) : null} />
        ))}
      </ul>
      <p className="mt-3 hidden text-xs text-muted lg:block">{t('keys')}</p>
    </>
  )
}
