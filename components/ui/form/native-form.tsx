'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, startTransition, useActionState, useMemo, useRef } from 'react'
import { cx } from '../cx'
import { FormStateContext } from './field-state'
import { FormErrors } from './form-errors'
import { useKeptOverSignIn } from './keep-typed'
import type { ActionResult, FormAction } from './result'
import { useFieldErrors } from './use-errors'

export interface NativeFormProps<View> {
  name: string
  action: FormAction<View>
  hidden?: Readonly<Record<string, string | number>>
  submitLabel: ReactNode
  submitTone?: 'primary' | 'plain' | 'danger'
  /** Stands in place of the form when it was accepted and the page did not move on. */
  done?: ReactNode
  className?: string
  children?: ReactNode
}

const TONES = {
  primary: 'bg-accent text-accent-foreground hover:bg-accent-hover',
  plain: 'border border-border-secondary bg-surface hover:bg-surface-hover',
  danger: 'bg-danger text-danger-foreground hover:bg-danger-hover',
}

/**
 * The reader's form. Without scripts the browser posts it and the page comes back with the answer; with scripts it
 * keeps what was typed and answers in place.
 */
export function NativeForm<View>({
  name,
  action,
  hidden = {},
  submitLabel,
  submitTone = 'primary',
  done,
  className,
  children,
}: NativeFormProps<View>) {
  const t = useTranslations('common.states')
  const form = useRef<HTMLFormElement>(null)
  const [result, send, isPending] = useActionState<ActionResult<View> | null, FormData>(action, null)
  const refused = result && !result.ok ? result : null
  useKeptOverSignIn(name, form, refused?.refusal.kind === 'unauthenticated')
  const errors = useFieldErrors(refused?.refusal ?? null)
  const state = useMemo(() => ({ formName: name, errors, values: refused?.values ?? {} }), [name, errors, refused])
  if (result?.ok && done) return <div role="status">{done}</div>

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const sent = new FormData(event.currentTarget, submitter)
    startTransition(() => send(sent))
  }
  return (
    <form ref={form} action={send} onSubmit={submit} className={className ?? 'space-y-4'}>
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <FormErrors name={name} refusal={refused?.refusal ?? null} form={form} />
      <FormStateContext value={state}>{children}</FormStateContext>
      <button
        type="submit"
        aria-disabled={isPending || undefined}
        className={cx(
          'inline-flex min-h-11 w-full items-center justify-center rounded-lg px-5 font-medium sm:w-auto',
          TONES[submitTone],
        )}
      >
        {isPending ? t('working') : submitLabel}
      </button>
    </form>
  )
}
