'use client'
import { useEffect, useState } from 'react'

const inEvidence = (node: Node | null) =>
  (node instanceof Element ? node : node?.parentElement)?.closest('[data-evidence]') != null

/** What was last selected inside the evidence; it outlives the click on the button that quotes it. */
export function useQuote(): string {
  const [quote, setQuote] = useState('')
  useEffect(() => {
    const note = () => {
      const selection = document.getSelection()
      const text = selection?.toString().trim() ?? ''
      if (text && inEvidence(selection?.anchorNode ?? null) && inEvidence(selection?.focusNode ?? null)) setQuote(text)
    }
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [])
  return quote
}
