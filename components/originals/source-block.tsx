import { useTranslations } from 'next-intl'
import type { SourceView } from '@/lib/originals/contract'
import { SourceLine } from './source-line'

/** Under a reprint's text: where it comes from, and what became of the original. Told by the page, not by the text. */
export function SourceBlock({ source: { shown, state } }: { source: SourceView }) {
  const t = useTranslations('originals.source')
  if (!shown && state === 'standing') return null
  return (
    <aside aria-label={t('title')} className="mt-8 rounded-lg border border-border bg-surface px-4 py-3 text-sm">
      {shown ? <SourceLine shown={shown} /> : null} {state === 'standing' ? null : t(state)}
    </aside>
  )
}

/** Above a reprint's text: the reprinting account's own word. */
export function ReprintComment({ comment }: { comment: string }) {
  const t = useTranslations('originals.source')
  if (!comment) return null
  return (
    <blockquote className="mt-4 border-l-4 border-border pl-4 text-sm">
      <p className="text-xs text-muted">{t('comment')}</p>
      <p className="mt-1 whitespace-pre-line">{comment}</p>
    </blockquote>
  )
}

/** That anyone may reprint it, with its source (PUB-5). */
export function OpenForReprint() {
  return <p className="mt-6 text-sm text-muted">{useTranslations('originals')('openForReprint')}</p>
}
