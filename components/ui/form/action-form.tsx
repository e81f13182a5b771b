'use client'
import { unstable_rethrow } from 'next/navigation'
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Button, type ButtonVariant } from '../button'
import { DraftNote } from './draft-note'
import { FormStateContext } from './field-state'
import { FormErrors } from './form-errors'
import type { ActionResult, FormAction } from './result'
import { useDraft } from './use-draft'
import { useFieldErrors } from './use-errors'

export interface ActionFormProps<View> {
  /** Names the form on its page: its fields' ids and its kept draft hang on it. */
  name: string
  action: FormAction<View>
  /** Values that go along unseen: the account's id, the version that was seen. */
  hidden?: Readonly<Record<string, string | number>>
  submitLabel?: ReactNode
  submitVariant?: ButtonVariant
  /** Beside the submit button: cancel, save as draft. */
  secondary?: ReactNode
  onDone?: (view: View) => void
  /** Empties the form when it was accepted: for forms that are used again and again. */
  resetOnDone?: boolean
  /** Whether a half-filled form is kept through reloads; off for secrets and one-button forms. */
  draft?: boolean
  className?: string
  /** The layout of the fields among themselves: a grid, a row. */
  fieldsClassName?: string
  children?: ReactNode
}

/** A form over one action: it keeps what was typed through refusals and reloads, and says what to mend and where. */
export function ActionForm<View>(props: ActionFormProps<View>) {
  const { name, submitLabel, submitVariant = 'primary', secondary } = props
  const { form, draft, epoch, refusal, errors, isPending, submit, startOver } = useActionForm(props)
  const state = useMemo(() => ({ formName: name, errors, values: draft.kept ?? {} }), [name, errors, draft.kept])
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onInput={draft.touched}
      onChange={draft.touched}
      onBlur={draft.touched}
      className={props.className ?? 'space-y-5'}
    >
      {Object.entries(props.hidden ?? {}).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} data-keep="no" />
      ))}
      <FormErrors name={name} refusal={refusal} form={form} />
      {draft.kept ? <DraftNote onDiscard={startOver} /> : null}
      <FormStateContext value={state}>
        {/* Fields read their starting value once, so what was kept or emptied needs them anew. */}
        <div key={`${epoch}-${draft.kept ? 'kept' : 'fresh'}`} className={props.fieldsClassName ?? 'space-y-5'}>
          {props.children}
        </div>
      </FormStateContext>
      {submitLabel || secondary ? (
        <div className="flex flex-wrap items-center gap-2 pt-1">
          {submitLabel ? (
            <Button type="submit" variant={submitVariant} isPending={isPending}>
              {submitLabel}
            </Button>
          ) : null}
          {secondary}
        </div>
      ) : null}
    </form>
  )
}

function useActionForm<View>({ name, action, onDone, resetOnDone, draft: isKept = true }: ActionFormProps<View>) {
  const form = useRef<HTMLFormElement>(null)
  const [epoch, setEpoch] = useState(0)
  const draft = useDraft(name, form, isKept)
  const [result, send, isPending] = useActionState<ActionResult<View> | null, FormData>(guarded(action), null)
  const refusal = result && !result.ok ? result.refusal : null
  const startOver = () => {
    draft.drop()
    setEpoch((at) => at + 1)
  }

  useEffect(() => {
    if (result?.ok === false) draft.refused()
    if (result?.ok !== true) return
    draft.drop()
    if (resetOnDone) setEpoch((at) => at + 1)
    onDone?.(result.view)
    // Waits for the answer alone: once for each, whatever else was rendered meanwhile.
  }, [result])

  // Not through `action=`: React would empty the fields after every answer, refusals included.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const sent = new FormData(event.currentTarget, submitter)
    draft.sent()
    startTransition(() => send(sent))
  }
  return { form, draft, epoch, refusal, errors: useFieldErrors(refusal), isPending, submit, startOver }
}

/** A lost connection becomes a refusal too: what was typed stays, and the person can press again. */
const guarded =
  <View,>(action: FormAction<View>) =>
  async (previous: ActionResult<View> | null, form: FormData): Promise<ActionResult<View>> => {
    try {
      return await action(previous, form)
    } catch (error) {
      unstable_rethrow(error)
      return { ok: false, refusal: { kind: 'unavailable', code: 'request.unreachable', facts: {}, requestId: '–' } }
    }
  }
