'use client'
import { useTranslations } from 'next-intl'
import type { ArticleSettingsView } from '@/lib/originals/contract'
import { LinkButton } from '../ui/link-button'

/** In the editor's right column: whether the draft is an original or a reprint, and the way to its settings. */
export function ArticleSettings({ settings }: { settings: ArticleSettingsView }) {
  const t = useTranslations('originals')
  const { accountId, articleId, declaration, reprint } = settings
  const place = reprint ? 'reprints' : 'originals'
  return (
    <section
      aria-label={t('panel.title')}
      className="flex flex-wrap items-start justify-between gap-3 rounded-lg border border-border bg-surface px-4 py-3 text-sm"
    >
      <div className="min-w-0">
        <h2 className="font-medium">{t('panel.title')}</h2>
        {reprint ? <p className="text-muted">{t('panel.reprint', reprint)}</p> : null}
        {declaration ? (
          <ul className="text-muted">
            <li>
              {t('panel.declared', {
                author: declaration.author,
                category: t(`categories.${declaration.category}`),
              })}
            </li>
            {declaration.likeOpen ? <li>{t('panel.like')}</li> : null}
            {declaration.reprintOpen ? <li>{t('panel.open')}</li> : null}
          </ul>
        ) : null}
        {!reprint && !declaration ? <p className="text-muted">{t('panel.none')}</p> : null}
      </div>
      <LinkButton size="sm" href={`/console/${accountId}/${place}/${articleId}`}>
        {t('panel.change')}
      </LinkButton>
    </section>
  )
}
