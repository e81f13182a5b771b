'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useState } from 'react'

interface Limits {
  accept: string | undefined
  maxBytes: number
  input: RefObject<HTMLInputElement | null>
  onFile: ((file: File | null) => void) | undefined
}

/** The file that was chosen, or why it cannot be; the door checks again by content. */
export function useChosenFile({ accept, maxBytes, input, onFile }: Limits) {
  const t = useTranslations('common.file')
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const wrongWith = (chosen: File): string | null => {
    if (accept && !fits(chosen, accept)) return t('wrongType')
    return chosen.size > maxBytes ? t('tooLarge', { mb: Math.round(maxBytes / 1024 / 1024) }) : null
  }
  const take = (chosen: File | null) => {
    const wrong = chosen && wrongWith(chosen)
    setProblem(wrong)
    setFile(wrong ? null : chosen)
    if (wrong && input.current) input.current.value = ''
    if (!wrong) onFile?.(chosen)
  }
  return { file, problem, take }
}

function fits(file: File, accept: string): boolean {
  return accept.split(',').some((kind) => {
    const wanted = kind.trim()
    if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted)
    return wanted.endsWith('/*') ? file.type.startsWith(wanted.slice(0, -1)) : file.type === wanted
  })
}

/** An address under which the browser shows a chosen picture, for as long as it is chosen. */
export function usePicture(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return setUrl(null)
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
