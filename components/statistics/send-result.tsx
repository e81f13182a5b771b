import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { CountText } from '@/components/ui/money-text'
import { Stat } from '@/components/ui/stat'
import type { ResultHour, SendResult } from '@/lib/statistics/contract'

const NAMES = ['audience', 'reads', 'shares', 'unfollowed'] as const
const SHOWN_HOURS = 48

/** What became of a send: four numbers, each with what it counts, and how they came about hour by hour (E11). */
export function SendResultView({ result, csvHref }: { result: SendResult; csvHref: string }) {
  const t = useTranslations('statistics')
  return (
    <Card
      title={t('result.title')}
      aside={
        <LinkButton size="sm" href={csvHref}>
          {t('result.csv')}
        </LinkButton>
      }
    >
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        {NAMES.map((name) => (
          <Stat
            key={name}
            label={t(`names.${name}`)}
            value={<CountText count={result[name]} />}
            note={t(`definitions.${name}`)}
          />
        ))}
      </div>
      {result.hours.length > 0 ? (
        <Hours hours={result.hours.slice(0, SHOWN_HOURS)} />
      ) : (
        <p className="mt-4 text-sm text-muted">{t('result.nothing')}</p>
      )}
      {result.hours.length > SHOWN_HOURS ? (
        <p className="mt-2 text-xs text-muted">{t('result.first', { count: SHOWN_HOURS })}</p>
      ) : null}
    </Card>
  )
}

function Hours({ hours }: { hours: readonly ResultHour[] }) {
  const t = useTranslations('statistics')
  const format = useFormatter()
  const most = Math.max(...hours.map(({ reads }) => reads), 1)
  return (
    <div tabIndex={0} role="group" aria-label={t('result.byHour')} className="mt-5 max-h-96 overflow-auto">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{t('result.byHour')}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {t('result.hour')}
            </th>
            <th scope="col" className="w-2/5 py-1.5 pr-3 font-medium">
              {t('names.reads')}
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-medium whitespace-nowrap">
              {t('names.shares')}
            </th>
            <th scope="col" className="py-1.5 text-right font-medium whitespace-nowrap">
              {t('names.unfollowed')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-separator">
          {hours.map(({ hour, reads, shares, unfollowed }) => (
            <tr key={hour}>
              <th scope="row" className="tabular py-1.5 pr-3 font-normal whitespace-nowrap">
                {format.dateTime(new Date(hour), {
                  month: 'short',
                  day: 'numeric',
                  hour: '2-digit',
                  minute: '2-digit',
                })}
              </th>
              <td className="py-1.5 pr-3">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden
                    className="h-3 rounded-sm bg-accent"
                    style={{ width: `${Math.max((reads / most) * 80, reads > 0 ? 1 : 0)}%` }}
                  />
                  <span className="tabular">{format.number(reads)}</span>
                </span>
              </td>
              <td className="tabular py-1.5 pr-3 text-right">{format.number(shares)}</td>
              <td className="tabular py-1.5 text-right">{format.number(unfollowed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
