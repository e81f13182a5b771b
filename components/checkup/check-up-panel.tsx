'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SkeletonRows } from '@/components/ui/skeleton'
import { SEVERITIES } from '@/lib/checkup/contract'
import { FindingItem } from './finding-item'
import { useCheckUp } from './use-check-up'

interface Props {
  accountId: string
  articleIds: readonly string[]
  /** The saved version: a newer one is checked anew. */
  version?: number
  /** Goes to a line of the text that is open; without it, a finding links to its article's editor. */
  onGo?: (line: number) => void
}

/** What readers would stumble over and rules would object to, the gravest first, each with its line (N15). */
export function CheckUpPanel({ accountId, articleIds, version, onGo }: Props) {
  const t = useTranslations('checkup.panel')
  const { view, failed, isPending, again } = useCheckUp({ accountId, articleIds, version })
  if (failed && !view)
    return (
      <p role="alert" className="flex flex-wrap items-center gap-3 text-sm text-danger">
        {t('failed')}
        <Button size="sm" onPress={again}>
          {t('again')}
        </Button>
      </p>
    )
  if (!view) return <SkeletonRows rows={3} label={t('title')} />
  const findings = view.findings.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
  const titles = new Map(view.articles.map(({ id, title }) => [id, title]))
  return (
    <div aria-busy={isPending} className="space-y-3 text-sm">
      <p role="status" className="text-muted">
        {findings.length === 0 ? t('none') : `${t('count', { count: findings.length })} · ${t('about')}`}
        {view.linksWaiting > 0 ? (
          <span className="block">{t('linksWaiting', { count: view.linksWaiting })}</span>
        ) : null}
      </p>
      {findings.length > 0 ? (
        <ul className="divide-y divide-separator rounded-lg border border-border">
          {findings.map((finding, at) => (
            <FindingItem
              key={`${finding.articleId}${finding.code}${finding.line ?? finding.field}${at}`}
              finding={finding}
              title={articleIds.length > 1 ? (titles.get(finding.articleId) ?? '') : null}
              href={`/console/${accountId}/articles/${finding.articleId}${finding.line ? `?line=${finding.line}` : ''}`}
              onGo={onGo}
            />
          ))}
        </ul>
      ) : null}
    </div>
  )
}
