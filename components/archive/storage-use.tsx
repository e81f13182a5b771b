import { useFormatter, useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { StorageView } from '@/lib/archive/contract'
import { SizeText } from './size-text'

/** How much of the account's room is used, and a warning when little is left (DATA-1). */
export function StorageMeter({ storage }: { storage: StorageView }) {
  const t = useTranslations('archive.storage')
  const format = useFormatter()
  const share = storage.used / storage.limit
  const isNearing = storage.used >= storage.warnFrom
  return (
    <Card title={t('used')} aside={<RuleLink code="DATA-1" />}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-2xl font-semibold">
          <SizeText bytes={storage.used} />
        </span>
        <span className="text-muted">
          {t.rich('of', { limit: () => <SizeText bytes={storage.limit} /> })}
          {' · '}
          {format.number(share, { style: 'percent', maximumFractionDigits: 1 })}
        </span>
      </p>
      <meter
        className="meter mt-3 w-full"
        min={0}
        max={storage.limit}
        value={Math.min(storage.used, storage.limit)}
        data-full={isNearing || undefined}
        aria-label={t('meter', { share })}
      />
      {isNearing ? (
        <p role="status" className="mt-3 rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-soft-foreground">
          {t(storage.used >= storage.limit ? 'full' : 'nearing', { percent: storage.warnPercent })}
        </p>
      ) : (
        <p className="mt-3 text-sm text-muted">{t('counts', { percent: storage.warnPercent })}</p>
      )}
    </Card>
  )
}

/** Each kind with its size, how long it is kept, and the day of the next purge. */
export function StorageKinds({ storage }: { storage: StorageView }) {
  const t = useTranslations('archive.storage')
  const moment = useMomentText()
  return (
    <Card title={t('kindsTitle')} className="mt-4" isFlush>
      <ul className="divide-y divide-separator">
        {storage.kinds.map(({ kind, count, bytes, keptDays, nextPurge }) => (
          <li key={kind} className="grid gap-x-6 gap-y-1 px-5 py-4 sm:grid-cols-[1fr_auto_18rem]">
            <div className="min-w-0">
              <p className="font-medium">{t(`kinds.${kind}.name`)}</p>
              <p className="text-sm text-muted">{t(`kinds.${kind}.text`)}</p>
            </div>
            <p className="sm:text-right">
              <SizeText bytes={bytes} />
              <span className="block text-sm text-muted">{t('items', { count })}</span>
            </p>
            <p className="text-sm">
              {keptDays === null ? t('keptAlways') : t('kept', { days: keptDays })}
              <span className="block text-muted">
                {keptDays === null ? null : nextPurge ? t('next', { day: moment(nextPurge) }) : t('nothingToPurge')}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
