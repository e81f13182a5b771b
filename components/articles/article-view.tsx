import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CertifiedMark } from '@/components/certification/certified-mark'
import type { ArticleAccount } from '@/lib/articles/contract'
import './article-body.css'
import { wordedBody } from './worded-body'

export interface ArticleViewProps {
  title: string
  author: string
  account: Pick<ArticleAccount, 'name' | 'profilePath'> & { certifiedUntil?: string | null }
  /** Null while it is a draft. */
  publishedAt: string | null
  /** Clean HTML. */
  body: string
  /** Beside the account: how to follow it. */
  follow?: ReactNode
  /** At the head: that it is its author's own work. */
  mark?: ReactNode
  /** Under the text, before the foot: where a reprint comes from. */
  source?: ReactNode
  /** Between head and text: that it was mended, where it comes from. */
  notes?: ReactNode
  /** Under the text: reads, report. */
  foot?: ReactNode
  /** Beneath the foot: what readers wrote. */
  children?: ReactNode
  /** In a preview nothing leads away. */
  isPreview?: boolean
}

/** An article as readers see it: title, who and when, the text, and what stands at its foot (PUB-6). */
export function ArticleView({
  title,
  author,
  account,
  publishedAt,
  body,
  follow,
  mark,
  notes,
  source,
  foot,
  children,
  isPreview = false,
}: ArticleViewProps) {
  const t = useTranslations('article')
  return (
    <article className="mx-auto max-w-[677px] px-4 pt-6 pb-16">
      <h1 className="text-[1.6rem]/[1.4] font-bold text-balance">{title || t('untitled')}</h1>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {mark}
        {author && author !== account.name ? <span>{author}</span> : null}
        <span className="inline-flex min-w-0 items-center gap-1">
          {isPreview ? (
            <span className="font-medium text-link">{account.name}</span>
          ) : (
            <AccountLink account={account} />
          )}
          {account.certifiedUntil ? <CertifiedMark until={account.certifiedUntil} /> : null}
        </span>
        {publishedAt ? <PublishedAt at={publishedAt} /> : null}
        {follow}
      </p>
      {notes}
      <div className="article-body mt-6" dangerouslySetInnerHTML={{ __html: wordedBody(body, t) }} />
      {source}
      {foot ? <footer className="mt-12 border-t border-separator pt-4 text-sm text-muted">{foot}</footer> : null}
      {children}
    </article>
  )
}

function AccountLink({ account }: { account: ArticleViewProps['account'] }) {
  return (
    <a href={account.profilePath} className="inline-flex min-h-6 items-center font-medium text-link hover:underline">
      {account.name}
    </a>
  )
}

function PublishedAt({ at }: { at: string }) {
  const format = useFormatter()
  return <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
}
