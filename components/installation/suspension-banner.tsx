import { PowerOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/date-time'
import type { SuspensionInForce } from '@/lib/installation/contract'

/** Says on the pages that offer a function that it is suspended, why and until when. No control library: readers see it too. */
export function SuspensionBanner({ suspensions }: { suspensions: readonly SuspensionInForce[] }) {
  const t = useTranslations('installation.banner')
  const functions = useTranslations('installation.functions')
  return suspensions.map(({ id, name, reason, until }) => (
    <div
      key={id}
      role="status"
      className="mb-4 flex items-start gap-3 rounded-lg border border-warning/40 bg-warning-soft px-5 py-4 text-warning-soft-foreground"
    >
      <PowerOff size={20} aria-hidden className="mt-0.5 shrink-0" />
      <div>
        <p className="font-medium">{t('title', { function: functions(name) })}</p>
        <p className="text-sm">
          {reason} {until ? t.rich('until', { until: () => <DateTime at={until} /> }) : null}{' '}
          <a href={`/notices/${id}`} className="font-medium underline underline-offset-2">
            {t('notice')}
          </a>
        </p>
      </div>
    </div>
  ))
}
