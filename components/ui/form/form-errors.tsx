'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef } from 'react'
import { type IssueLike, issueText, type RefusalLike, useMomentText } from '@/components/texts'
import { RefusalNotice } from '../refusal-notice'
import { fieldId } from './field-state'

export interface FormErrorsProps {
  /** The form's name, on which its fields' ids hang. */
  name: string
  refusal: RefusalLike | null
  form: RefObject<HTMLFormElement | null>
}

/** Sums up above the form what was refused, takes the focus, and leads to each field. */
export function FormErrors({ name, refusal, form }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) box.current?.focus()
  }, [refusal])
  if (!refusal) return null
  if (!refusal.issues?.length) return <RefusalNotice ref={box} refusal={refusal} />
  return <IssueList name={name} issues={refusal.issues} form={form} ref={box} />
}

interface IssueListProps {
  name: string
  issues: readonly IssueLike[]
  form: RefObject<HTMLFormElement | null>
  ref: RefObject<HTMLDivElement | null>
}

function IssueList({ name, issues, form, ref }: IssueListProps) {
  const t = useTranslations('common.form')
  const all = useTranslations()
  const moment = useMomentText()
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border border-danger/40 bg-danger-soft px-4 py-3 text-danger-soft-foreground"
    >
      <p className="font-medium">{t('errors', { count: issues.length })}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
        {issues.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>
            <a
              href={`#${fieldId(name, issue.path)}`}
              className="underline underline-offset-2"
              onClick={(event) => [event.preventDefault(), focusField(form.current, issue.path)]}
            >
              <span className="font-medium">{labelOf(form.current, issue.path)}</span> {issueText(all, issue, moment)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function fieldAt(form: HTMLFormElement | null, path: string): HTMLElement | null {
  if (!form) return null // on the server there is no form to look into
  const found = form.elements.namedItem(path) ?? form.elements.namedItem(`${path}[]`)
  const field = found instanceof RadioNodeList ? found[0] : found
  return field instanceof HTMLElement ? field : null
}

function labelOf(form: HTMLFormElement | null, path: string): string {
  const field = fieldAt(form, path)
  const wrapper = field?.closest(
    '[data-slot="text-field"], [data-slot="textfield"], [data-slot="select"], [data-slot="radio-group"], [data-slot="checkbox"], [data-field]',
  )
  const label = wrapper?.querySelector('[data-slot="label"]') ?? wrapper?.querySelector('legend, label')
  const words = label?.firstElementChild && !label.firstChild?.textContent?.trim() ? label : label?.firstChild
  return words?.textContent?.trim() ?? ''
}

function focusField(form: HTMLFormElement | null, path: string): void {
  const field = fieldAt(form, path)
  if (!field) return
  // A choice keeps its value in a hidden element; the control that can be focused stands in the same frame.
  const isHidden = field.closest('[aria-hidden="true"]') !== null || (field as HTMLInputElement).type === 'hidden'
  const target = isHidden
    ? field.closest('[data-slot]:not([aria-hidden])')?.querySelector<HTMLElement>('button, input:not([type="hidden"])')
    : field
  ;(target ?? field).focus()
  ;(target ?? field).scrollIntoView({ block: 'center' })
}
