import { useTranslations } from 'next-intl'
import { NativeButton, NativeError } from '../ui/native'

/** The field in which a receipt number is looked up; a plain GET form. */
export function ReceiptSearch({ asked }: { asked?: string }) {
  const t = useTranslations('moderation.reportState')
  return (
    <form action="/reports" method="get" className="max-w-md space-y-3">
      <label htmlFor="receipt" className="block text-sm font-medium">
        {t('receipt')}
      </label>
      <input
        id="receipt"
        name="receipt"
        defaultValue={asked}
        required
        autoComplete="off"
        spellCheck={false}
        placeholder="ABCDE-FGHJK"
        aria-invalid={asked ? true : undefined}
        aria-describedby={asked ? 'receipt-error' : undefined}
        className="tabular block h-11 w-full rounded-lg border border-field-border bg-field px-3 text-base tracking-wider text-field-foreground uppercase placeholder:text-field-placeholder placeholder:normal-case aria-invalid:border-danger"
      />
      {asked ? <NativeError id="receipt-error">{t('notFound')}</NativeError> : null}
      <NativeButton tone="primary">{t('look')}</NativeButton>
    </form>
  )
}
