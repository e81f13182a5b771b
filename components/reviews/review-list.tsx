'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { type ReactNode, useRef, useState } from 'react'
import { usePageKeys } from '@/components/layout/page-keys'
import { useKeys } from '@/components/moderation/use-keys'
import type { RefusalLike } from '@/components/texts'
import { StatusBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form/result'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { notifyDone } from '@/components/ui/toast'
import type { ReviewMark } from '@/lib/accounts/contract'
import { ClaimMark, DueMark } from './due-mark'

/** One thing to decide, in the words of its domain. */
export interface ReviewRow extends ReviewMark {
  id: string
  href: string
  title: string
  /** What kind it is, whose it is. */
  lines: readonly string[]
  /** What became of it; null while it waits. */
  outcome: { text: string; tone: 'success' | 'warning' } | null
}

interface Props {
  label: string
  rows: readonly ReviewRow[]
  claim: FormAction
  /** The name of the id in the claim's input. */
  idField: string
  empty: ReactNode
}

/** A reviewers' queue, worked through by keyboard: J and K move, Enter opens, C claims. */
export function ReviewList({ label, rows, claim, idField, empty }: Props) {
  const t = useTranslations('reviews')
  const list = useRef<HTMLUListElement>(null)
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const move = (step: number) => {
    const all = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-review]') ?? [])]
    const at = all.findIndex((link) => link === document.activeElement)
    all[at === -1 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
  }
  const take = async (row: ReviewRow | undefined) => {
    if (!row || row.outcome || row.claimedByMe) return
    const result = await claim({ [idField]: row.id })
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) notifyDone({ text: t('mark.claimed'), detail: row.title })
  }
  const focused = () => rows.find(({ id }) => id === (document.activeElement as HTMLElement | null)?.dataset.review)
  useKeys({ j: () => move(1), k: () => move(-1), c: () => void take(focused()) })
  usePageKeys([
    { keys: ['J', 'K'], text: t('keys.move') },
    { keys: ['Enter'], text: t('keys.open') },
    { keys: ['C'], text: t('keys.claim') },
  ])
  if (rows.length === 0) return <>{empty}</>
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <ul
        ref={list}
        aria-label={label}
        className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface"
      >
        {rows.map((row) => (
          <ReviewItem key={row.id} row={row} onClaim={() => void take(row)} />
        ))}
      </ul>
      <p className="mt-3 hidden text-xs text-muted lg:block">{t('list.keys')}</p>
    </>
  )
}

function ReviewItem({ row, onClaim }: { row: ReviewRow; onClaim: () => void }) {
  const t = useTranslations('reviews.mark')
  const isFree = row.outcome === null && !row.claimed
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4 hover:bg-surface-hover has-[a:focus-visible]:bg-accent-soft">
      <div className="min-w-0 grow basis-72 space-y-1">
        <Link
          href={row.href}
          data-review={row.id}
          className="block font-medium break-words after:absolute after:inset-0"
        >
          {row.title}
        </Link>
        <p className="text-sm text-muted">{row.lines.filter(Boolean).join(' · ')}</p>
      </div>
      <DueMark mark={row} />
      <div className="relative flex min-w-24 sm:justify-end">
        {row.outcome ? (
          <StatusBadge tone={row.outcome.tone}>{row.outcome.text}</StatusBadge>
        ) : isFree ? (
          <Button size="sm" onPress={onClaim} aria-label={`${t('claim')} ${row.title}`}>
            {t('claim')}
          </Button>
        ) : (
          <ClaimMark mark={row} />
        )}
      </div>
    </li>
  )
}
