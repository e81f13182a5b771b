'use client'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { dropDraft, keepDraft, readDraft, type Values, valuesOf } from './draft'

const PAUSE_MS = 300

/**
 * Keeps what is typed into a native form when it is told to sign in, and writes it back when the person returns in this tab.
 * Lighter than `KeepTyped`, which keeps every pause of a long form; every native form has it.
 */
export function useKeptOverSignIn(name: string, form: RefObject<HTMLFormElement | null>, isTold: boolean): void {
  useEffect(() => {
    const kept = readDraft(`${name}:signed-out`)
    if (!form.current || !kept) return
    restore(form.current, kept)
    dropDraft(`${name}:signed-out`)
  }, [form, name])
  useEffect(() => {
    if (isTold && form.current) keepDraft(`${name}:signed-out`, valuesOf(form.current))
  }, [form, isTold, name])
}

/** Writes what an earlier visit left back into a form's fields, as if it had just been typed. */
function restore(form: HTMLFormElement, kept: Values): void {
  for (const field of form.elements) {
    const values = 'name' in field && typeof field.name === 'string' ? kept[field.name] : undefined
    if (!values) continue
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = values.includes(field.value)
    else if (field instanceof HTMLInputElement && field.type !== 'hidden') field.value = values[0] ?? ''
    else if (field instanceof HTMLTextAreaElement) field.value = values[0] ?? ''
  }
}

/**
 * Keeps what is typed into the native form inside through reloads and sign-outs, in this tab, until the form was accepted and the
 * page moved on. Secrets, numbers of papers and files are never kept.
 */
export function KeepTyped({ name, children }: { name: string; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isSent = useRef(false)

  const keep = () => {
    const form = around.current?.querySelector('form')
    if (form) keepDraft(name, valuesOf(form))
  }
  const touched = () => {
    isSent.current = false
    clearTimeout(timer.current)
    timer.current = setTimeout(keep, PAUSE_MS)
  }
  useEffect(() => {
    const box = around.current
    const form = box?.querySelector('form')
    const kept = readDraft(name)
    if (form && kept) restore(form, kept)
    return () => {
      clearTimeout(timer.current)
      // A refusal stands in the form as an alert: then the page is left with what was typed, and finds it again.
      if (isSent.current && !box?.querySelector('[role=alert]')) dropDraft(name)
    }
  }, [name])

  return (
    <div ref={around} onInput={touched} onSubmit={() => [keep(), (isSent.current = true)]}>
      {children}
    </div>
  )
}
