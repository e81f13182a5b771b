import { useTranslations } from 'next-intl'
import { RuleLink } from '@/components/ui/rule-link'
import type { Finding, SendReviewView } from '@/lib/checkup/contract'
import { NearCopyWays } from './near-copy-ways'

/** The lines because of which a send was held, each with the rule that it may touch. */
export function KeptFindings({ findings, texts }: Pick<SendReviewView, 'findings' | 'texts'>) {
  const titles = new Map(texts.map(({ id, title }) => [id, title]))
  return (
    <ul className="divide-y divide-separator rounded-lg border border-border text-sm">
      {findings.map((finding, at) => (
        <Kept
          key={`${finding.articleId}${finding.code}${at}`}
          finding={finding}
          title={titles.get(finding.articleId)}
        />
      ))}
    </ul>
  )
}

function Kept({ finding, title }: { finding: Finding; title: string | undefined }) {
  const t = useTranslations('checkup')
  const { code, field, line, excerpt, clause, facts } = finding
  return (
    <li className="space-y-1 px-3 py-2.5">
      <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <span>
          {title} · {line === null ? t(`fields.${field}`) : t('panel.line', { line })}
        </span>
        {clause ? <RuleLink code={clause} /> : null}
      </p>
      <p>{t(`findings.${code}`, facts)}</p>
      {excerpt ? <p className="border-l-2 border-danger pl-2 break-words">{excerpt}</p> : null}
      <NearCopyWays finding={finding} />
    </li>
  )
}
