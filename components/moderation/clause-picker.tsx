'use client'
import { ChevronRight } from 'lucide-react'
import { useFieldState } from '../ui/form/field-state'
import { NativeError } from '../ui/native'

export interface ClauseChoice {
  code: string
  title: string
  text: string
}
export interface ClausePickerProps {
  label: string
  groups: readonly { title: string; clauses: readonly ClauseChoice[] }[]
}

/** What is wrong, in plain words, folded by kind; native elements only, so that it works before any script runs. */
export function ClausePicker({ label, groups }: ClausePickerProps) {
  const { error, kept } = useFieldState('clause')
  const opened = groups.findIndex(({ clauses }) => clauses.some(({ code }) => code === kept))
  return (
    <fieldset data-field aria-describedby={error ? 'clause-error' : undefined} className="space-y-2">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface">
        {groups.map(({ title, clauses }, at) => (
          <details key={title} open={at === Math.max(opened, 0)} className="group">
            <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-3 font-medium hover:bg-surface-hover">
              <ChevronRight
                size={16}
                aria-hidden
                className="shrink-0 text-muted transition-transform group-open:rotate-90"
              />
              {title}
            </summary>
            <div className="pb-2">
              {clauses.map((clause) => (
                <label
                  key={clause.code}
                  className="flex min-h-11 cursor-pointer items-start gap-3 px-4 py-2 hover:bg-surface-hover has-checked:bg-accent-soft"
                >
                  <input
                    type="radio"
                    name="clause"
                    value={clause.code}
                    defaultChecked={kept === clause.code}
                    className="mt-1 size-4 shrink-0 accent-accent"
                  />
                  <span>
                    <span className="block">{clause.title}</span>
                    <span className="block text-sm text-muted">{clause.text}</span>
                  </span>
                </label>
              ))}
            </div>
          </details>
        ))}
      </div>
      {error ? <NativeError id="clause-error">{error}</NativeError> : null}
    </fieldset>
  )
}
