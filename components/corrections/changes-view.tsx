import { useFormatter, useTranslations } from 'next-intl'
import type { CorrectionView, DifferencePart } from '@/lib/corrections/contract'
import { NativeLinkButton } from '../ui/native'

/** What was mended in an article, for its readers: the passages that changed, old and new. */
export function ChangesView({ view }: { view: CorrectionView }) {
  const t = useTranslations('corrections')
  const format = useFormatter()
  const { articleId, title, account, correctedAt, changed, limit, blocks } = view
  const at = format.dateTime(new Date(correctedAt), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <article className="mx-auto max-w-[677px] px-4 pt-6 pb-16">
      <h1 className="text-xl font-semibold text-balance">{t('changesTitle', { title })}</h1>
      <p className="mt-3 text-sm text-muted">{t('changesText', { account, at, changed, limit })}</p>
      {blocks.map((parts, n) => (
        <p
          key={n}
          className="mt-5 rounded-lg border border-border bg-surface px-4 py-3 leading-relaxed whitespace-pre-line"
        >
          {parts.map((part, k) => (
            <Part key={k} part={part} />
          ))}
        </p>
      ))}
      <p className="mt-8">
        <NativeLinkButton href={`/a/${articleId}`}>{t('toArticle')}</NativeLinkButton>
      </p>
    </article>
  )
}

/** Words that came or went: told by element, by line and by word, not by colour alone. */
function Part({ part: { kind, text } }: { part: DifferencePart }) {
  const t = useTranslations('corrections.told')
  if (kind === 'same') return text
  const told = <span className="sr-only">{t(kind)} </span>
  return kind === 'added' ? (
    <ins className="rounded-sm bg-success-soft px-0.5 text-success-soft-foreground underline decoration-2 underline-offset-2">
      {told}
      {text}
    </ins>
  ) : (
    <del className="rounded-sm bg-danger-soft px-0.5 text-danger-soft-foreground line-through">
      {told}
      {text}
    </del>
  )
}
