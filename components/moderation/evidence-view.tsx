import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Evidence } from '@/lib/moderation/contract'
import { DateTime } from '../ui/date-time'

/** A piece of evidence as it was kept; its text can be quoted. `body` is its HTML, cleaned again for this page. */
export function EvidenceView({
  evidence,
  body,
  isQuotable,
}: {
  evidence: Evidence
  body: string
  isQuotable: boolean
}) {
  return (
    <div {...(isQuotable && { 'data-evidence': '' })} className="space-y-3">
      {evidence.kind === 'article' ? (
        <Article {...evidence} body={body} />
      ) : evidence.kind === 'account' ? (
        <Account {...evidence} />
      ) : evidence.kind === 'comment' ? (
        <Comment {...evidence} />
      ) : (
        <p className="whitespace-pre-line">{evidence.text}</p>
      )}
    </div>
  )
}

export interface ArticleShown {
  title: string
  summary: string
  author: string
  publishedAt: string
  body: string
}
/** An article in the narrow column of a case. */
export function Article({ title, summary, author, publishedAt, body }: ArticleShown) {
  const t = useTranslations('moderation.case')
  return (
    <>
      <h3 className="text-xl font-semibold">{title}</h3>
      <p className="text-sm text-muted">
        {author ? <span className="mr-3">{t('author', { name: author })}</span> : null}
        {t.rich('published', { when: () => <DateTime at={publishedAt} /> })}
      </p>
      {summary ? <p className="border-l-2 border-border-secondary pl-3 text-sm text-muted">{summary}</p> : null}
      <div className="article-body" dangerouslySetInnerHTML={{ __html: body }} />
    </>
  )
}

/** A reader's comment, under which article it stands, and the account's answer to it. */
function Comment({ text, reply, by, sentAt, articleTitle }: Extract<Evidence, { kind: 'comment' }>) {
  const t = useTranslations('moderation.case')
  return (
    <>
      <p className="text-sm text-muted">
        {t('comment', { article: articleTitle })} · {t('commentBy', { name: by })} · <DateTime at={sentAt} />
      </p>
      <p className="break-words whitespace-pre-line">{text}</p>
      {reply ? (
        <div className="border-l-2 border-border-secondary pl-3 text-sm">
          <p className="text-muted">{t('commentReply')}</p>
          <p className="break-words whitespace-pre-line">{reply}</p>
        </div>
      ) : null}
    </>
  )
}

export function Account({ name, handle, intro }: { name: string; handle: string; intro: string }) {
  const t = useTranslations('moderation.case')
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[6rem_1fr]">
      <Line name={t('name')}>{name}</Line>
      <Line name={t('handle')}>{handle}</Line>
      <Line name={t('intro')}>{intro || t('noIntro')}</Line>
    </dl>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-sm text-muted">{name}</dt>
    <dd>{children}</dd>
  </>
)
