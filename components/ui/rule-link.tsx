import { useTranslations } from 'next-intl'
import { cx } from './cx'

/** The number of a rule; it opens the rule's text. */
export function RuleLink({ code, className }: { code: string; className?: string }) {
  const t = useTranslations('common.form')
  return (
    <a
      href={`/agreement#${code}`}
      target="_blank"
      rel="noreferrer"
      className={cx(
        '-my-0.5 inline-flex min-h-6 items-center text-xs font-normal whitespace-nowrap text-link underline underline-offset-2',
        className,
      )}
    >
      {t('rule', { rule: code })}
    </a>
  )
}
