import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RelativeTime } from './relative-time'
import { RuleLink } from './rule-link'

export interface QuotaMeterProps {
  name: ReactNode
  /** The name as plain text, for those who hear the page. */
  nameText?: string
  used: number
  limit: number
  /** When the next place returns, as an ISO instant. */
  returnsAt?: string | null
  rule?: string
}

/** How much of a limit is left, and when the next place returns. */
export function QuotaMeter({ name, nameText, used, limit, returnsAt, rule }: QuotaMeterProps) {
  const t = useTranslations('common.quota')
  const left = Math.max(limit - used, 0)
  const spoken = nameText ?? (typeof name === 'string' ? name : '')
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <span className="font-medium">
          {name}
          {rule ? <RuleLink code={rule} className="ml-2" /> : null}
        </span>
        <span className={left === 0 ? 'text-danger' : 'text-muted'}>
          {left === 0 ? t('none') : t('left', { left, limit })}
        </span>
      </div>
      <meter
        className="meter mt-2 w-full"
        min={0}
        max={Math.max(limit, 1)}
        value={Math.min(used, limit)}
        data-full={left === 0 || undefined}
        aria-label={t('label', { name: spoken, used, limit })}
      />
      {returnsAt && used > 0 ? (
        <p className="mt-1 text-xs text-muted">
          {t.rich('returnsRich', { when: () => <RelativeTime at={returnsAt} /> })}
        </p>
      ) : null}
    </div>
  )
}
