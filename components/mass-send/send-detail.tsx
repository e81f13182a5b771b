import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { AudienceText } from './audience-text'
import type { MassSendView, SentArticle } from '@/lib/mass-send/contract'

/** One send: when, to how many, how often read, article by article. */
export function SendDetail({ send }: { send: MassSendView }) {
  const t = useTranslations('mass-send')
  const moment = useMomentText()
  return (
    <div className="space-y-6">
      {send.rejection ? (
        <p role="status" className="rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger-soft-foreground">
          {t(`rejections.${send.rejection}`)}
        </p>
      ) : null}
      {send.deletedAt ? (
        <p role="status" className="rounded-lg bg-surface-secondary px-4 py-3 text-sm">
          {t('detail.deletedAt', { at: moment(send.deletedAt) })}
        </p>
      ) : null}
      <Card title={t('detail.articles')} isFlush>
        <ol className="divide-y divide-separator">
          {send.articles.map((article) => (
            <ArticleLine key={article.id} article={article} accountId={send.accountId} />
          ))}
        </ol>
      </Card>
      <SendFacts send={send} />
    </div>
  )
}

function ArticleLine({ article, accountId }: { article: SentArticle; accountId: string }) {
  const t = useTranslations('mass-send')
  const isPublic = article.state === 'published' || article.state === 'taken_down' || article.state === 'deleted'
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
      <span className="min-w-0 grow font-medium break-words">{article.title || t('list.untitled')}</span>
      {article.state === 'published' ? null : (
        <Badge tone={article.state === 'waiting' ? 'neutral' : 'danger'}>{t(`articleStates.${article.state}`)}</Badge>
      )}
      {isPublic ? (
        <span className="tabular text-sm text-muted">{t('list.reads', { count: article.reads })}</span>
      ) : null}
      {isPublic ? (
        <a
          href={`/a/${article.id}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center text-sm text-link underline underline-offset-2"
        >
          {t('detail.readArticle')}
        </a>
      ) : null}
      {article.state === 'waiting' ? (
        <>
          <a
            href={`/preview/${article.id}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-6 items-center text-sm text-link underline underline-offset-2"
          >
            {t('detail.previewDraft')}
          </a>
          <Link
            href={`/console/${accountId}/articles/${article.id}`}
            className="inline-flex min-h-6 items-center text-sm text-link underline underline-offset-2"
          >
            {t('detail.editDraft')}
          </Link>
        </>
      ) : null}
    </li>
  )
}

function SendFacts({ send }: { send: MassSendView }) {
  const t = useTranslations('mass-send.detail')
  const moment = useMomentText()
  const [per = 'day', from = ''] = send.quotaWindow.split(':')
  return (
    <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-4">
      <Fact name={t('audienceIs')}>
        <AudienceText audience={send.audience} />
      </Fact>
      <Fact name={t('accepted')}>
        <DateTime at={send.acceptedAt} />
      </Fact>
      <Fact name={t(send.visibleAt ? 'visibleAt' : 'sendAt')}>
        <DateTime at={send.visibleAt ?? send.sendAt} />
      </Fact>
      <Fact name={t('quota')}>{t('quotaText', { window: per, from: moment(from), limit: send.quotaLimit })}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  )
}
