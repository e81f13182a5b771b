'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { issueText, type RefusalLike, useMomentText } from '@/components/texts'

/** The words beside each field, by the field's name; the first issue of a field is the one shown. */
export function useFieldErrors(refusal: RefusalLike | null): Readonly<Record<string, string>> {
  const t = useTranslations()
  const moment = useMomentText()
  return useMemo(() => {
    const errors: Record<string, string> = {}
    for (const issue of refusal?.issues ?? []) errors[issue.path] ??= issueText(t, issue, moment)
    return errors
  }, [refusal, t, moment])
}
