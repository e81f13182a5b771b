import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Bar } from '@/lib/moderation/contract'
import { DateTime } from '../ui/date-time'

/** Says which function is barred now, under which rule and until when; for the console and beside a send that is refused. */
export function RestrictionBanner({ bar, href }: { bar: Bar; href?: string }) {
  const t = useTranslations('moderation')
  const when = () => <DateTime at={bar.until ?? ''} />
  return (
    <div
      role="status"
      className="flex items-start gap-3 rounded-lg border border-danger/40 bg-danger-soft px-5 py-4 text-danger-soft-foreground"
    >
      <ShieldAlert size={20} aria-hidden className="mt-0.5 shrink-0" />
      <div>
        <p className="font-medium">{t('violations.barred', { name: t(`functions.${bar.function}`) })}</p>
        <p className="text-sm">
          {bar.until
            ? t.rich('violations.barredUntil', { clause: bar.clause, when })
            : t('violations.barredEver', { clause: bar.clause })}
        </p>
        {href ? (
          <Link href={href} className="mt-2 inline-block text-sm font-medium underline underline-offset-2">
            {t('violations.title')}
          </Link>
        ) : null}
      </div>
    </div>
  )
}
