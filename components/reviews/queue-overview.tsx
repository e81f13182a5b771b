import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { DueCounts } from '@/lib/accounts/contract'

export interface QueueCount {
  key: string
  title: string
  href: string
  counts: DueCounts
}

const PARTS = [
  { key: 'late', bar: 'bg-danger' },
  { key: 'today', bar: 'bg-warning' },
  { key: 'soon', bar: 'bg-accent' },
  { key: 'later', bar: 'bg-muted' },
] as const

/** Every queue by when its things are due: what is late stands first and red. */
export function QueueOverview({ queues }: { queues: readonly QueueCount[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
      {queues.map((queue) => (
        <li key={queue.key}>
          <Queue {...queue} />
        </li>
      ))}
    </ul>
  )
}

function Queue({ title, href, counts }: QueueCount) {
  const t = useTranslations('reviews.home')
  const all = PARTS.reduce((sum, { key }) => sum + counts[key], 0)
  return (
    <Card title={title} aside={<span className="tabular text-xl font-semibold">{all}</span>}>
      {all === 0 ? (
        <p className="mb-4 text-sm text-muted">{t('none')}</p>
      ) : (
        <>
          <div
            role="img"
            aria-label={t('barAlt', { ...counts })}
            className="mb-4 flex h-2 gap-0.5 overflow-hidden rounded"
          >
            {PARTS.filter(({ key }) => counts[key] > 0).map(({ key, bar }) => (
              <span key={key} className={bar} style={{ flexGrow: counts[key] }} />
            ))}
          </div>
          <dl className="mb-4 space-y-1 text-sm">
            {PARTS.map(({ key, bar }) => (
              <div key={key} className="flex items-center justify-between gap-4">
                <dt className="flex items-center gap-2">
                  <span aria-hidden className={`size-2 rounded-full ${bar}`} />
                  {t(key)}
                </dt>
                <dd className={key === 'late' && counts.late > 0 ? 'tabular font-medium text-danger' : 'tabular'}>
                  {counts[key]}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <LinkButton href={href}>{t('open')}</LinkButton>
    </Card>
  )
}
