import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReplyEditor, type ReplyEditorProps } from '@/components/replies/reply-editor'
import { PageHeader } from '@/components/ui/page-header'
import { listPublished } from '@/lib/articles'
import { ask } from '@/lib/platform/http/page-context'
import { listReplies } from '@/lib/replies'
import type { RepliesView } from '@/lib/replies/contract'
import { add, edit, setFixed } from '../actions'

interface PageProps {
  params: Promise<{ accountId: string; which: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('replies'))('title') }
}

/** One automatic reply being written: `new`, `follow`, `default`, or a rule's id. */
export default async function ReplyPage({ params }: PageProps) {
  const { accountId, which } = await params
  const [replies, published] = await Promise.all([
    ask('operator', listReplies, { accountId }),
    ask('operator', listPublished, { accountId }),
  ])
  const what = whatOf(replies, which)
  if (!what || !replies.mayChange) notFound()
  const t = await getTranslations('replies')
  const title =
    what.kind !== 'rule'
      ? t(`${what.kind}.title`)
      : what.rule
        ? t('editor.editTitle', { name: what.rule.name })
        : t('editor.newTitle')
  return (
    <>
      <PageHeader title={title} description={what.kind === 'rule' ? t('rules.about') : t(`${what.kind}.about`)} />
      <ReplyEditor
        accountId={accountId}
        accountName={replies.accountName}
        articles={published.articles.filter(({ state }) => state === 'published')}
        what={what}
        save={what.kind !== 'rule' ? setFixed : what.rule ? edit : add}
      />
    </>
  )
}

function whatOf(replies: RepliesView, which: string): ReplyEditorProps['what'] | null {
  if (which === 'new') return { kind: 'rule', rule: null }
  if (which === 'follow' || which === 'default') {
    const held = replies[which]
    return { kind: which, contents: held?.contents ?? [], enabled: held?.enabled ?? true }
  }
  const rule = replies.rules.find(({ id }) => id === which)
  return rule ? { kind: 'rule', rule } : null
}
