import { useTranslations } from 'next-intl'
import type { ReportView } from '@/lib/moderation/contract'
import { RelativeTime } from '../ui/relative-time'
import { RuleLink } from '../ui/rule-link'

/** What reporters wrote. Who they are is not shown: it does not matter to the decision. */
export function ReportList({ reports }: { reports: readonly ReportView[] }) {
  const t = useTranslations('moderation.by')
  const rules = useTranslations('rules')
  return (
    <ul className="divide-y divide-separator">
      {reports.map((report) => (
        <li key={report.id} className="space-y-1 py-3 first:pt-0 last:pb-0">
          <p className="text-sm font-medium">
            {rules(`${report.clause}.title`)} <RuleLink code={report.clause} />
          </p>
          <p className="text-sm whitespace-pre-line">{report.text}</p>
          <p className="text-xs text-muted">
            {t(report.by)} · <RelativeTime at={report.filedAt} />
          </p>
        </li>
      ))}
    </ul>
  )
}
