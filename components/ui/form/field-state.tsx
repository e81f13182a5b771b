'use client'
import { createContext, use } from 'react'

/** What a form tells its fields: their errors in words, and the values to start from after a reload. */
export interface FormState {
  formName: string
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, readonly string[]>>
}

export const FormStateContext = createContext<FormState | null>(null)

export interface FieldState {
  id: string
  error: string | undefined
  /** The kept value, when the form holds one for this field. */
  kept: string | undefined
  keptAll: readonly string[] | undefined
}

/** The state of one named field; outside a form of ours it is simply empty. */
export function useFieldState(name: string | undefined, error?: string): FieldState {
  const form = use(FormStateContext)
  const keptAll = name === undefined ? undefined : form?.values[name]
  return {
    id: fieldId(form?.formName ?? 'field', name ?? 'unnamed'),
    error: error ?? (name === undefined ? undefined : form?.errors[name]),
    kept: keptAll?.at(-1),
    keptAll,
  }
}

export const fieldId = (formName: string, name: string) => `${formName}-${name}`.replace(/[^\w-]/g, '-')
