import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { ArchivesView } from '@/lib/archive/contract'

/** What came along from another server as history: said plainly, since nothing of it is a right here. */
export function BroughtHistory({ history }: { history: ArchivesView['history'] }) {
  const t = useTranslations('archive.history')
  return (
    <Card title={t('title')} aside={<RuleLink code="DATA-2" />}>
      <p className="text-sm text-muted">{t('text')}</p>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {history.map(({ section, count }) => (
          <li key={section}>{t(`sections.${section}`, { count })}</li>
        ))}
      </ul>
    </Card>
  )
}
