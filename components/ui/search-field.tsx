import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export interface SearchFieldProps {
  /** Where the search goes; without it, to the page that it stands on. */
  action?: string
  name?: string
  defaultValue?: string
  label?: string
  placeholder?: string
  /** Filters that must survive the search. */
  keep?: Record<string, string | undefined>
  /** More filters of the same form: selects, checkboxes. */
  children?: ReactNode
}

/** Search that stands in the address bar: a plain GET form, which works without scripts and can be linked. */
export function SearchField({
  action,
  name = 'q',
  defaultValue,
  label,
  placeholder,
  keep,
  children,
}: SearchFieldProps) {
  const t = useTranslations('common.search')
  return (
    <form action={action} method="get" role="search" className="flex flex-wrap items-end gap-2">
      {Object.entries(keep ?? {}).map(([key, value]) =>
        value ? <input key={key} type="hidden" name={key} value={value} /> : null,
      )}
      <label className="relative block min-w-44 grow basis-44">
        <span className="sr-only">{label ?? t('label')}</span>
        <Search
          size={16}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder ?? t('placeholder')}
          enterKeyHint="search"
          className="h-10 w-full rounded-lg border border-field-border bg-field pr-3 pl-9 text-sm placeholder:text-field-placeholder"
        />
      </label>
      {children}
      <button
        type="submit"
        className="h-10 rounded-lg border border-border-secondary bg-surface px-4 text-sm font-medium hover:bg-surface-hover"
      >
        {t('label')}
      </button>
    </form>
  )
}
