'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldState } from './form/field-state'
import { NativeError } from './native/error'
import { RULE_GROUPS } from './rule-codes'

export interface RulePickerProps {
  name: string
  label?: string
  defaultValue?: string
  value?: string
  onChange?: (code: string) => void
  error?: string
}

/** Picks one clause of CONTENT or USE by its number or its words; the texts are those of the namespace `rules`. */
export function RulePicker({ name, label, defaultValue, value, onChange, error }: RulePickerProps) {
  const t = useTranslations('common.rule')
  const field = useFieldState(name, error)
  const [chosen, setChosen] = useState(field.kept ?? defaultValue ?? '')
  const [wanted, setWanted] = useState('')
  const current = value ?? chosen
  const groups = useMatches(wanted, current)
  const pick = (code: string) => {
    setChosen(code)
    onChange?.(code)
  }
  return (
    <fieldset data-field className="space-y-2">
      <legend className="text-sm font-medium">{label ?? t('label')}</legend>
      <Finder wanted={wanted} onWanted={setWanted} />
      <div className="max-h-80 space-y-3 overflow-y-auto rounded-lg border border-border bg-surface p-2">
        {groups.map(({ group, codes }) =>
          codes.length === 0 ? null : (
            <div key={group} role="group" aria-label={t(group)}>
              <p className="px-2 py-1 text-xs font-medium text-muted">{t(group)}</p>
              {codes.map((code) => (
                <Clause key={code} name={name} code={code} isChosen={code === current} onPick={pick} />
              ))}
            </div>
          ),
        )}
        {groups.every(({ codes }) => codes.length === 0) ? (
          <p role="status" className="p-4 text-center text-sm text-muted">
            {t('none')}
          </p>
        ) : null}
      </div>
      {field.error ? <NativeError>{field.error}</NativeError> : null}
    </fieldset>
  )
}

/** The clauses whose number or words hold what was typed; the chosen one always stays in sight. */
function useMatches(wanted: string, current: string) {
  const t = useTranslations('rules')
  const word = wanted.trim().toLowerCase()
  const holds = (code: string) => `${code} ${t(`${code}.title`)} ${t(`${code}.text`)}`.toLowerCase().includes(word)
  return RULE_GROUPS.map(({ group, codes }) => ({
    group,
    codes: codes.filter((code) => code === current || holds(code)),
  }))
}

function Finder({ wanted, onWanted }: { wanted: string; onWanted: (wanted: string) => void }) {
  const t = useTranslations('common.rule')
  return (
    <label className="relative block">
      <span className="sr-only">{t('search')}</span>
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        value={wanted}
        onChange={(event) => onWanted(event.target.value)}
        placeholder={t('search')}
        className="h-10 w-full rounded-lg border border-field-border bg-field pr-3 pl-9 text-sm"
      />
    </label>
  )
}

interface ClauseProps {
  name: string
  code: string
  isChosen: boolean
  onPick: (code: string) => void
}

function Clause({ name, code, isChosen, onPick }: ClauseProps) {
  const t = useTranslations('rules')
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded-md px-2 py-2 hover:bg-surface-hover has-checked:bg-accent-soft">
      <input
        type="radio"
        name={name}
        value={code}
        checked={isChosen}
        onChange={() => onPick(code)}
        className="mt-1 size-4 accent-accent"
      />
      <span className="min-w-0 text-sm">
        <span className="font-medium">{t(`${code}.title`)}</span> <span className="text-xs text-muted">{code}</span>
        <span className="block text-muted">{t(`${code}.text`)}</span>
      </span>
    </label>
  )
}
