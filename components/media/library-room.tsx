import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { SizeText } from '@/components/archive/size-text'
import { RuleLink } from '@/components/ui/rule-link'
import type { LibraryView } from '@/lib/media/contract'

/** How much of the account's room is used, with a warning and what to do when little is left (DATA-1). */
export function LibraryRoom({
  library,
  href,
  largestHref,
}: {
  library: LibraryView
  href: string
  largestHref: string
}) {
  const t = useTranslations('media.room')
  const { used, limit, warnFrom } = library
  const isNearing = used >= warnFrom
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <Link href={href} className="text-link hover:underline">
          {t('title')}
        </Link>
        <span className="text-muted">
          {t.rich('of', { used: () => <SizeText bytes={used} />, limit: () => <SizeText bytes={limit} /> })}
        </span>
        <RuleLink code="DATA-1" />
      </p>
      <meter
        className="meter w-full"
        min={0}
        max={limit}
        value={Math.min(used, limit)}
        data-full={isNearing || undefined}
        aria-label={t('meter', { share: used / limit })}
      />
      {isNearing ? (
        <p role="status" className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning-soft-foreground">
          {t.rich(used >= limit ? 'full' : 'nearing', {
            largest: (chunks) => (
              <Link href={largestHref} className="underline">
                {chunks}
              </Link>
            ),
          })}
        </p>
      ) : null}
    </div>
  )
}
