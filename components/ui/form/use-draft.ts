'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft, type Values, valuesOf } from './draft'

const PAUSE_MS = 300

export interface Draft {
  /** What an earlier visit left, once it has been read; fields start from it. */
  kept: Values | null
  /** Call when anything in the form changed. */
  touched: () => void
  /** Call when the form was sent: from here, leaving the page means that it worked. */
  sent: () => void
  /** Call when it was refused: what was typed is kept again. */
  refused: () => void
  drop: () => void
}

/** Keeps a half-filled form of this tab through reloads and sign-outs, until it is accepted. */
export function useDraft(name: string, form: RefObject<HTMLFormElement | null>, isOn: boolean): Draft {
  const [kept, setKept] = useState<Values | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isSent = useRef(false)
  const isTouched = useRef(false)

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    if (isOn && isTouched.current && form.current) keepDraft(name, valuesOf(form.current))
  }, [form, isOn, name])

  useEffect(() => {
    if (!isOn) return
    const found = readDraft(name)
    if (found) setKept(found)
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      clearTimeout(timer.current)
      if (isSent.current) dropDraft(name)
    }
  }, [isOn, keep, name])

  const touched = useCallback(() => {
    isTouched.current = true
    clearTimeout(timer.current)
    timer.current = setTimeout(keep, PAUSE_MS)
  }, [keep])
  const sent = useCallback(() => {
    keep()
    isSent.current = true
  }, [keep])
  const refused = useCallback(() => {
    isSent.current = false
    keep()
  }, [keep])
  const drop = useCallback(() => {
    clearTimeout(timer.current)
    isTouched.current = false
    isSent.current = false
    dropDraft(name)
    setKept(null)
  }, [name])

  return { kept, touched, sent, refused, drop }
}
