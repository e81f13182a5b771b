import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddRuleWord } from '@/components/checkup/add-rule-word'
import { RuleWordTable } from '@/components/checkup/rule-word-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { listRuleWords } from '@/lib/checkup'
import { ask } from '@/lib/platform/http/page-context'
import { addWord, endWord } from './actions'

const HERE = '/moderation/rule-words'

interface Props {
  searchParams: Promise<{ q?: string; cursor?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checkup.words'))('title') }
}

/** The words that touch a rule where they stand in a draft (MOD-2). */
export default async function RuleWordsPage({ searchParams }: Props) {
  const { q, cursor } = await searchParams
  const t = await getTranslations('checkup.words')
  const { words, nextCursor, total } = await ask('administrator', listRuleWords, { search: q, cursor })
  const first = `${HERE}?${new URLSearchParams({ ...(q && { q }) })}`
  return (
    <>
      <PageHeader title={t('title')} description={t('about')} />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_24rem]">
        <div className="min-w-0 space-y-4">
          <SearchField action={HERE} defaultValue={q} placeholder={t('search')} />
          <p className="text-sm text-muted">{t('total', { count: total })}</p>
          <RuleWordTable words={words} end={endWord} empty={<EmptyState title={q ? t('none') : t('empty')} />} />
          <Pagination
            firstHref={first}
            previousHref={cursor ? first : null}
            nextHref={nextCursor && `${first}&cursor=${nextCursor}`}
          />
        </div>
        <AddRuleWord add={addWord} />
      </div>
    </>
  )
}
