import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { InstallationView } from '@/lib/installation/contract'

/** Every version of the platform's facts: what changed, why, by whom. */
export function FactsHistory({ history }: Pick<InstallationView, 'history'>) {
  const t = useTranslations('installation.facts')
  return (
    <Card title={t('history')}>
      {history.length === 0 ? <p className="text-muted">{t('noHistory')}</p> : null}
      <ol className="space-y-4">
        {history.map(({ version, changed, facts, reason, setBy, setAt }) => (
          <li key={version} className="border-l-2 border-border pl-4">
            <p className="font-medium">{t('version', { version })}</p>
            <p className="text-sm text-muted">
              <DateTime at={setAt} /> · {setBy}
            </p>
            <p className="mt-1 text-sm">{reason}</p>
            <dl className="mt-1 text-sm">
              {changed.map((fact) => (
                <div key={fact} className="flex flex-wrap gap-x-2">
                  <dt className="text-muted">{t(fact)}</dt>
                  <dd className="break-words">{facts[fact] || '—'}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Card>
  )
}
