import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { ClosingView } from '@/lib/lifecycle/contract'

/** When an account that nobody uses would be reclaimed (ACC-10), and closings that were taken back. */
export function DormancyCard({ closing: { dormancy, undone } }: { closing: ClosingView }) {
  const t = useTranslations('lifecycle.closing')
  const moment = useMomentText()
  return (
    <div className="space-y-4">
      <Card title={t('idle')} aside={<RuleLink code="ACC-10" />}>
        <p className="text-sm">
          {dormancy.isExempt
            ? t('idleExempt')
            : t('idleSince', { idleSince: moment(dormancy.idleSince), days: dormancy.afterDays })}
        </p>
        {dormancy.isExempt ? null : (
          <p className="mt-2 text-sm font-medium">{t('reclaimOn', { reclaimOn: moment(dormancy.reclaimOn) })}</p>
        )}
      </Card>
      {undone.length > 0 ? (
        <Card title={t('undone')}>
          <ul className="space-y-1 text-sm text-muted">
            {undone.map(({ id, startedAt, undoneAt }) => (
              <li key={id}>{t('undoneLine', { startedAt: moment(startedAt), undoneAt: moment(undoneAt) })}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  )
}
