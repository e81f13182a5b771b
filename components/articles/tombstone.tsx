import { useFormatter, useTranslations } from 'next-intl'
import type { PublicArticle } from '@/lib/articles/contract'

type Gone = Exclude<PublicArticle, { state: 'published' }>

export const TOMBSTONE_TITLES = {
  taken_down: 'takenDown.title',
  deleted: 'deleted.title',
  account_ended: 'accountEnded.title',
} as const

/** What stands where an article was: who ended it, under which rule, and where the decision can be read. */
export function Tombstone({ article }: { article: Gone }) {
  const t = useTranslations('article')
  const rules = useTranslations('rules')
  const format = useFormatter()
  const on = article.state === 'account_ended' ? '' : format.dateTime(new Date(article.at), { dateStyle: 'medium' })
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-24 text-center">
      <svg
        aria-hidden
        viewBox="0 0 48 48"
        className="size-14 text-muted"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      >
        <path d="M12 6h17l9 9v27H12z" strokeLinejoin="round" />
        <path d="M29 6v9h9M19 24l10 10M29 24 19 34" />
      </svg>
      <h1 className="mt-6 text-xl font-semibold">{t(TOMBSTONE_TITLES[article.state])}</h1>
      {article.state === 'taken_down' ? (
        <>
          <p className="mt-3 text-muted">
            {t('takenDown.text', { on, clause: article.clause, rule: rules(`${article.clause}.title`) })}
          </p>
          <a
            href={`/notices/${article.noticeId}`}
            className="mt-4 inline-flex min-h-8 items-center text-link underline underline-offset-4"
          >
            {t('takenDown.notice')}
          </a>
        </>
      ) : (
        <p className="mt-3 text-muted">
          {article.state === 'deleted' ? t('deleted.text', { on }) : t('accountEnded.text')}
        </p>
      )}
      <p className="mt-8 text-sm text-muted">
        {t.rich('publishedBy', {
          account: () => (
            <a href={article.account.profilePath} className="font-medium text-link hover:underline">
              {article.account.name}
            </a>
          ),
        })}
      </p>
    </div>
  )
}
