'use client'
import { useEffect, useRef } from 'react'

type Deed = () => void

const TYPING =
  'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"]'

/** Single-key shortcuts of a page; quiet while somebody types, in a dialog, or with a modifier held. */
export function useKeys(deeds: Readonly<Record<string, Deed | undefined>>): void {
  const held = useRef(deeds)
  useEffect(() => {
    held.current = deeds
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(TYPING)) return
      const deed = held.current[event.key.toLowerCase()]
      if (!deed) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
