import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SearchField } from '@/components/ui/search-field'

export interface LogFilter {
  q: string
  who?: string
  what?: string
  from?: string
  until?: string
}

interface Props {
  action: string
  filter: LogFilter
  people: readonly { id: string; name: string }[]
  /** Acts by domain, in the language of the page. */
  groups: readonly { domain: string; title: string; acts: readonly { name: string; words: string }[] }[]
}

const FIELD = 'h-10 rounded-lg border border-field-border bg-field px-3 text-sm'

/** The log's search and filters: one plain form whose whole state stands in the address bar. */
export function LogFilters({ action, filter, people, groups }: Props) {
  const t = useTranslations('members.log')
  return (
    <SearchField action={action} defaultValue={filter.q} placeholder={t('search')}>
      <Labelled label={t('who')}>
        <select name="who" defaultValue={filter.who ?? ''} className={FIELD}>
          <option value="">{t('everybody')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="staff">{t('staff')}</option>
        </select>
      </Labelled>
      <Labelled label={t('what')}>
        <select name="what" defaultValue={filter.what ?? ''} className={`${FIELD} max-w-56`}>
          <option value="">{t('everything')}</option>
          {groups.map(({ domain, title, acts }) => (
            <optgroup key={domain} label={title}>
              <option value={domain}>{t('whole', { title })}</option>
              {acts.map(({ name, words }) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Labelled>
      <Labelled label={t('from')}>
        <input type="date" name="from" defaultValue={filter.from} className={FIELD} />
      </Labelled>
      <Labelled label={t('until')}>
        <input type="date" name="until" defaultValue={filter.until} className={FIELD} />
      </Labelled>
    </SearchField>
  )
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <label className="block">
    <span className="mb-1 block text-xs text-muted">{label}</span>
    {children}
  </label>
)
