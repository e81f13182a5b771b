import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { VersionDifference } from '@/components/articles/versions/version-difference'
import { VersionList } from '@/components/articles/versions/version-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { getDraft, getVersion, listVersions } from '@/lib/articles'
import { textOfHtml } from '@/lib/platform/html'
import { ask } from '@/lib/platform/http/page-context'
import { restoreVersion } from '../../actions'

interface PageProps {
  params: Promise<{ accountId: string; articleId: string }>
  searchParams: Promise<{ before?: string; show?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('editor'))('versions.title') }
}

/** The kept saves of a draft: read, compared with the text as it stands, restored. */
export default async function VersionsPage({ params, searchParams }: PageProps) {
  const [ids, { before, show }] = [await params, await searchParams]
  const draft = await ask('operator', getDraft, ids)
  const { versions, before: older, kept } = await ask('operator', listVersions, { ...ids, before })
  const shown = show ? await ask('operator', getVersion, { ...ids, version: show }) : null
  const t = await getTranslations('editor.versions')
  const editor = `/console/${ids.accountId}/articles/${ids.articleId}`
  const here = `${editor}/versions`
  return (
    <>
      <Link href={editor} className="inline-flex min-h-8 items-center gap-1 text-sm text-muted hover:text-foreground">
        <ChevronLeft size={16} aria-hidden />
        {t('back')}
      </Link>
      <PageHeader title={t('title')} description={t('about', { kept })} />
      {versions.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyAbout')}</EmptyState>
      ) : (
        <div className="grid gap-6 lg:grid-cols-[300px_minmax(0,1fr)]">
          <VersionList
            versions={versions}
            shown={shown?.version ?? null}
            standing={draft.version}
            hrefOf={(version) => `${here}?${new URLSearchParams({ ...(before && { before }), show: String(version) })}`}
          />
          {shown ? (
            <VersionDifference
              ids={ids}
              shown={shown}
              then={{ title: shown.title, summary: shown.summary, text: textOfHtml(shown.body) }}
              now={{ title: draft.title, summary: draft.summary, text: textOfHtml(draft.body) }}
              standing={draft.version}
              restore={restoreVersion}
            />
          ) : (
            <p className="text-sm text-muted">{t('choose')}</p>
          )}
        </div>
      )}
      <Pagination
        firstHref={here}
        previousHref={before ? here : null}
        nextHref={older ? `${here}?before=${older}` : null}
      />
    </>
  )
}
