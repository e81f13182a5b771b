import { useTranslations } from 'next-intl'
import { RuleLink } from '@/components/ui/rule-link'
import type { SendReviewView } from '@/lib/checkup/contract'

/** The lines because of which a send was held, each with the rule that it may touch. */
export function KeptFindings({ findings, texts }: Pick<SendReviewView, 'findings' | 'texts'>) {
  const t = useTranslations('checkup')
  const titles = new Map(texts.map(({ id, title }) => [id, title]))
  return (
    <ul className="divide-y divide-separator rounded-lg border border-border text-sm">
      {findings.map(({ code, articleId, field, line, excerpt, clause, facts }, at) => (
        <li key={`${articleId}${code}${at}`} className="space-y-1 px-3 py-2.5">
          <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
            <span>
              {titles.get(articleId)} · {line === null ? t(`fields.${field}`) : t('panel.line', { line })}
            </span>
            {clause ? <RuleLink code={clause} /> : null}
          </p>
          <p>{t(`findings.${code}`, facts)}</p>
          <p className="border-l-2 border-danger pl-2 break-words">{excerpt}</p>
        </li>
      ))}
    </ul>
  )
}
