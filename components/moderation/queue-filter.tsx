import { useTranslations } from 'next-intl'
import { Severity, TargetKind } from '@/lib/moderation/contract'

/** Filters of the queue that stand in the address bar; a plain GET form. */
export function QueueFilter({
  show,
  severity,
  kind,
}: {
  show: string | undefined
  severity: string | undefined
  kind: string | undefined
}) {
  const t = useTranslations('moderation')
  const choices = [
    {
      name: 'severity',
      label: t('queue.severity'),
      value: severity,
      options: Severity.options.map((code) => ({ code, text: t(`severity.${code}`) })),
    },
    {
      name: 'kind',
      label: t('queue.kind'),
      value: kind,
      options: TargetKind.options.map((code) => ({ code, text: t(`kind.${code}`) })),
    },
  ]
  return (
    <form action="/moderation/queue" method="get" className="mb-4 flex flex-wrap items-end gap-3">
      {show ? <input type="hidden" name="show" value={show} /> : null}
      {choices.map(({ name, label, value, options }) => (
        <label key={name} className="text-sm">
          <span className="mb-1 block text-xs text-muted">{label}</span>
          <select
            name={name}
            defaultValue={value ?? ''}
            className="h-9 rounded-lg border border-field-border bg-field px-3"
          >
            <option value="">{t('queue.all')}</option>
            {options.map(({ code, text }) => (
              <option key={code} value={code}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button
        type="submit"
        className="h-9 rounded-lg border border-border-secondary bg-surface px-4 text-sm font-medium hover:bg-surface-hover"
      >
        {t('queue.filter')}
      </button>
    </form>
  )
}
