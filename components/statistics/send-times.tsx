'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/radio-group'
import { RuleLink } from '@/components/ui/rule-link'
import type { SendTimes } from '@/lib/statistics/contract'

/** When to send, and what that is based on: the account's own readers, or what holds in general (N17). */
export function SendTimesHelp({ times }: { times: SendTimes }) {
  const t = useTranslations('statistics.times')
  return (
    <Card title={t('title')} aside={<RuleLink code="MSG-3" />}>
      {times.basis === 'own' ? <OwnCurve times={times} /> : <InGeneral times={times} />}
    </Card>
  )
}

function InGeneral({ times }: { times: Extract<SendTimes, { basis: 'default' }> }) {
  const t = useTranslations('statistics.times')
  const [purpose, setPurpose] = useState('reading')
  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{t('tooFew', { sends: times.sends, least: times.least })}</p>
      <RadioGroup
        label={t('purpose')}
        value={purpose}
        onChange={setPurpose}
        options={[
          { value: 'reading', label: t('reading') },
          { value: 'promotion', label: t('promotion') },
        ]}
      />
      <p role="status" className="text-base font-medium">
        {t(purpose === 'promotion' ? 'promotionAdvice' : 'readingAdvice')}
      </p>
    </div>
  )
}

const STEPS = [
  'bg-surface-secondary',
  'bg-accent/20',
  'bg-accent/40',
  'bg-accent/60',
  'bg-accent/80',
  'bg-accent',
] as const
const stepOf = (share: number) => STEPS[Math.ceil(share * (STEPS.length - 1))] ?? STEPS[0]
// Any Monday: only its names of days are wanted.
const MONDAY = Date.UTC(2026, 0, 5)
const DAY_MS = 86_400_000

function OwnCurve({ times }: { times: Extract<SendTimes, { basis: 'own' }> }) {
  const t = useTranslations('statistics.times')
  const format = useFormatter()
  const dayName = (day: number, weekday: 'long' | 'short') =>
    format.dateTime(new Date(MONDAY + day * DAY_MS), { weekday, timeZone: 'UTC' })
  const { day, hour } = times.best
  return (
    <div className="space-y-3 text-sm">
      <p className="text-base font-medium">{t('best', { day: dayName(day, 'long'), from: hour, until: hour + 1 })}</p>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('map')}>
        <table className="w-full min-w-96 table-fixed border-separate border-spacing-0.5 text-xs">
          <caption className="sr-only">{t('map')}</caption>
          <thead>
            <tr>
              <td className="w-10" />
              {Array.from({ length: 24 }, (_, at) => (
                <th key={at} scope="col" className="tabular font-normal text-muted">
                  {at % 3 === 0 ? at : <span className="sr-only">{at}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {times.curve.map((row, weekday) => (
              <tr key={weekday}>
                <th scope="row" className="text-left font-normal whitespace-nowrap text-muted">
                  {dayName(weekday, 'short')}
                </th>
                {row.map((share, at) => (
                  <td
                    key={at}
                    title={format.number(share, { style: 'percent' })}
                    className={`h-4 rounded-sm ${stepOf(share)} ${weekday === day && at === hour ? 'outline-2 outline-foreground' : ''}`}
                  >
                    <span className="sr-only">{format.number(share, { style: 'percent' })}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-xs text-muted">{t('basis', { sends: times.sends, zone: times.zone })}</p>
    </div>
  )
}
