import { MessageSquareReply, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FixedReplyCard } from '@/components/replies/fixed-reply-card'
import { RuleList } from '@/components/replies/rule-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { ask } from '@/lib/platform/http/page-context'
import { listReplies } from '@/lib/replies'
import { clearFixed, enable, move, remove } from './actions'

interface PageProps {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('replies'))('title') }
}

/** All automatic replies of an account. */
export default async function RepliesPage({ params }: PageProps) {
  const { accountId } = await params
  const replies = await ask('operator', listReplies, { accountId })
  const t = await getTranslations('replies')
  const { rules, limit, mayChange } = replies
  const addLink = mayChange ? (
    <LinkButton variant="primary" href={`/console/${accountId}/replies/new`} icon={<Plus size={16} aria-hidden />}>
      {t('add')}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader title={t('title')} description={mayChange ? t('about') : t('readOnly')} />
      <div className="grid gap-4 md:grid-cols-2">
        <FixedReplyCard
          accountId={accountId}
          trigger="follow"
          reply={replies.follow}
          mayChange={mayChange}
          enable={enable}
          clear={clearFixed}
        />
        <FixedReplyCard
          accountId={accountId}
          trigger="default"
          reply={replies.default}
          mayChange={mayChange}
          enable={enable}
          clear={clearFixed}
        />
      </div>
      <div className="mt-8 mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="text-base font-semibold">{t('rules.title')}</h2>
          <p className="text-sm text-muted">{t('rules.about')}</p>
        </div>
        <div className="flex items-center gap-4">
          <span className="tabular text-sm text-muted">{t('rules.count', { count: rules.length, limit })}</span>
          {rules.length > 0 ? addLink : null}
        </div>
      </div>
      {rules.length > 0 ? (
        <RuleList
          accountId={accountId}
          rules={rules}
          mayChange={mayChange}
          move={move}
          enable={enable}
          remove={remove}
        />
      ) : (
        <EmptyState title={t('rules.empty')} icon={<MessageSquareReply size={28} strokeWidth={1.5} />} action={addLink}>
          {t('rules.emptyText')}
        </EmptyState>
      )}
    </>
  )
}
