import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Account, Article, EvidenceView } from '@/components/moderation/evidence-view'
import { Versions } from '@/components/moderation/versions'
import { Badge, StatusBadge } from '@/components/ui/badge'
import { DateTime } from '@/components/ui/date-time'
import { getPublicArticle } from '@/lib/articles'
import type { CaseView, Evidence, ReportView } from '@/lib/moderation/contract'
import { sanitizeArticleHtml, textOfHtml } from '@/lib/platform/html'
import { ask } from '@/lib/platform/http/page-context'

const bodyOf = (evidence: Evidence) => (evidence.kind === 'article' ? sanitizeArticleHtml(evidence.body) : '')

/** Reports that saw the same thing share one tab. */
const versionsOf = (reports: readonly ReportView[]): ReportView[] => [
  ...new Map(reports.map((report) => [report.evidenceSha256, report])).values(),
]

/** The thing as it was when it was reported, each version once, and beside it as it is now. */
export async function CaseEvidence({ found }: { found: CaseView }) {
  const t = await getTranslations('moderation.case')
  const kept = versionsOf(found.reports).map((report, at, all) => ({
    id: report.evidenceSha256,
    title: all.length > 1 ? t.rich('seen', { n: at + 1, when: () => <DateTime at={report.filedAt} /> }) : t('then'),
    content: (
      <div className="space-y-4 pt-4">
        <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
          <StatusBadge tone={report.isWhole ? 'success' : 'danger'}>
            {t(report.isWhole ? 'whole' : 'notWhole')}
          </StatusBadge>
          <code className="break-all">{report.evidenceSha256.slice(0, 16)}</code>
        </p>
        <Scroll label={t('then')}>
          <EvidenceView evidence={report.evidence} body={bodyOf(report.evidence)} isQuotable />
        </Scroll>
      </div>
    ),
  }))
  const now = {
    id: 'now',
    title: t('now'),
    content: (
      <div className="pt-4">
        <Scroll label={t('now')}>{await asItIsNow(found)}</Scroll>
      </div>
    ),
  }
  return <Versions label={t('versions')} kept={kept} now={now} />
}

// A long article scrolls by itself, so that the decision stays in reach beside it.
const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  <div
    tabIndex={0}
    role="group"
    aria-label={label}
    className="max-h-[70vh] space-y-4 overflow-y-auto overscroll-contain pr-2"
  >
    {children}
  </div>
)

async function asItIsNow(found: CaseView) {
  const t = await getTranslations('moderation.case')
  const seen = found.reports.at(-1)?.evidence
  const mark = (isSame: boolean) => (
    <Badge tone={isSame ? 'neutral' : 'warning'}>{t(isSame ? 'same' : 'changed')}</Badge>
  )
  if (found.targetKind === 'account' && found.accountNow && seen?.kind === 'account') {
    const { name, handle, intro, pictureId } = found.accountNow
    const isSame = name === seen.name && handle === seen.handle && intro === seen.intro && pictureId === seen.pictureId
    return [mark(isSame), <Account key="account" name={name} handle={handle} intro={intro} />]
  }
  if (found.targetKind !== 'article' || seen?.kind !== 'article') return <p>{t('noNow')}</p>
  const article = await ask('administrator', getPublicArticle, { articleId: found.targetId })
  if (article.state === 'taken_down') return <p>{t('takenDown', { clause: article.clause })}</p>
  if (article.state !== 'published') return <p>{t('gone')}</p>
  const isSame =
    article.title === seen.title && article.summary === seen.summary && textOfHtml(article.body) === seen.bodyText
  return [
    <p key="mark" className="flex flex-wrap items-center gap-3 text-sm">
      {mark(isSame)}
      <a href={`/a/${article.id}`} target="_blank" rel="noreferrer" className="text-link underline underline-offset-2">
        {t('open')}
      </a>
    </p>,
    <Article key="article" {...article} />,
  ]
}
