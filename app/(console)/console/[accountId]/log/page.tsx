import { History } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LogFilters } from '@/components/members/log-filters'
import { LogTable } from '@/components/members/log-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listActions } from '@/lib/members'
import { ListActionsInput } from '@/lib/members/contract'
import { actGroups } from '@/lib/platform/action-words'
import { contextFor } from '@/lib/platform/http/context'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  params: Promise<{ accountId: string }>
  searchParams: Promise<Record<string, string | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members.log'))('title') }
}

/** An empty field of the filter's form says nothing. */
const filled = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])))

/** Who did what on the account, from where, when. */
export default async function ActionLogPage({ params, searchParams }: Props) {
  const [{ accountId }, { q = '', who, what, from, until, cursor }] = [await params, await searchParams]
  const chosen = filled({ q, who, what, from, until })
  const page = await ask('operator', listActions, ListActionsInput.parse({ accountId, ...chosen, cursor }))
  const { locale } = await contextFor('operator')
  const t = await getTranslations('members.log')
  const base = `/console/${accountId}/log`
  const href = (path: string, more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...chosen, ...more })
    return query.size > 0 ? `${path}?${query}` : path
  }
  const isFiltered = Object.keys(chosen).length > 0
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        actions={
          <LinkButton href={href(`${base}/actions.csv`)} prefetch={false} download>
            {t('csv')}
          </LinkButton>
        }
      />
      <div className="mb-4">
        <LogFilters
          action={base}
          filter={{ q, who, what, from, until }}
          people={page.people}
          groups={actGroups(locale)}
        />
      </div>
      {page.rows.length > 0 ? <LogTable rows={page.rows} /> : <Nothing isFiltered={isFiltered} base={base} />}
      <Pagination
        firstHref={href(base)}
        previousHref={cursor ? href(base) : null}
        nextHref={page.nextCursor ? href(base, { cursor: page.nextCursor }) : null}
      />
    </>
  )
}

async function Nothing({ isFiltered, base }: { isFiltered: boolean; base: string }) {
  const t = await getTranslations('members.log')
  return (
    <EmptyState
      title={t(isFiltered ? 'none' : 'empty')}
      icon={<History size={28} strokeWidth={1.5} />}
      action={isFiltered ? <LinkButton href={base}>{t('clear')}</LinkButton> : null}
    >
      {t(isFiltered ? 'noneText' : 'emptyText')}
    </EmptyState>
  )
}
