import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { NoticeView } from '@/lib/notices/contract'
import { DateTime } from '../ui/date-time'
import { RuleLink } from '../ui/rule-link'
import { NoticeMeasures } from './notice-measures'
import { headlineOf } from './notice-words'

/** One notice in full: who, which rule, what follows, since when. */
export function NoticeDetail({ notice }: { notice: NoticeView }) {
  const t = useTranslations('notices')
  const locale = useLocale()
  return (
    <article className="max-w-2xl space-y-6">
      <h1 className="text-2xl font-bold">{headlineOf(notice, t, locale)}</h1>
      {notice.kind === 'decision' ? (
        <Decision notice={notice} />
      ) : (
        <p className="whitespace-pre-line">{notice.text[locale] ?? Object.values(notice.text)[0]}</p>
      )}
      <p className="text-sm text-muted">
        {t('published')} <DateTime at={notice.publishedAt} />
      </p>
    </article>
  )
}

function Decision({ notice }: { notice: Extract<NoticeView, { kind: 'decision' }> }) {
  const t = useTranslations('notices')
  const rules = useTranslations('rules')
  return (
    <>
      <dl className="grid gap-x-6 gap-y-4 rounded-lg border border-border bg-surface p-5 sm:grid-cols-[8rem_1fr]">
        <Line name={t('account')}>
          {notice.accountName ? `${notice.accountName} · ` : null}
          <a href={`/p/${notice.handle}`} className="text-link underline underline-offset-4">
            {notice.handle}
          </a>
        </Line>
        <Line name={t('broken')}>
          <span className="font-medium">{rules(`${notice.clause}.title`)}</span> <RuleLink code={notice.clause} />
          <span className="mt-1 block text-sm text-muted">{rules(`${notice.clause}.text`)}</span>
        </Line>
        <Line name={t('measures')}>
          <NoticeMeasures measures={notice.measures} />
        </Line>
      </dl>
      <p className="text-sm text-muted">{t('appeal')}</p>
    </>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-sm text-muted">{name}</dt>
    <dd>{children}</dd>
  </>
)
