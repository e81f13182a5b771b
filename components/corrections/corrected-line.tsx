import { useFormatter, useTranslations } from 'next-intl'

/** Under an article's head: that it was mended, when, and the way to what changed (PUB-2). */
export function CorrectedLine({ articleId, at }: { articleId: string; at: string }) {
  const t = useTranslations('corrections')
  const format = useFormatter()
  return (
    <p className="mt-2 text-sm text-muted">
      {t('line', { at: format.dateTime(new Date(at), { dateStyle: 'medium' }) })}{' '}
      <a
        href={`/a/${articleId}/changes`}
        rel="nofollow"
        className="inline-flex min-h-6 items-center text-link underline underline-offset-4"
      >
        {t('seeChanges')}
      </a>
    </p>
  )
}
