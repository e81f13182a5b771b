'use client'
import { useTranslations } from 'next-intl'
import type { RefusalLike } from '@/components/texts'
import { NativeButton, NativeEmpty } from '../ui/native'
import { RefusalNotice } from '../ui/refusal-notice'

export interface BrokenProps {
  error: Error & { digest?: string }
  reset: () => void
}

const REFUSED = 'refusal:'

/** What stands in place of a page that could not be shown: why it was refused, or, for a bug of ours, one neutral sentence. */
export function BrokenText({ error, reset }: BrokenProps) {
  const t = useTranslations('layout.errors')
  const refusal = refusalOf(error.digest)
  const again = (
    <NativeButton type="button" onClick={reset}>
      {t('retry')}
    </NativeButton>
  )
  if (refusal) {
    return (
      <div className="mx-auto max-w-xl px-4 py-10">
        <RefusalNotice refusal={refusal} action={again} />
      </div>
    )
  }
  return (
    <div role="alert" className="mx-auto max-w-xl py-10">
      <h1 className="sr-only">{t('brokenTitle')}</h1>
      <NativeEmpty title={t('brokenTitle')} action={again}>
        {t('brokenText', { digest: error.digest ?? '–' })}
      </NativeEmpty>
    </div>
  )
}

/** An expected "no" of a page's query comes in the digest, the only part of an error that reaches the browser. */
function refusalOf(digest: string | undefined): RefusalLike | null {
  if (!digest?.startsWith(REFUSED)) return null
  try {
    return JSON.parse(digest.slice(REFUSED.length)) as RefusalLike
  } catch {
    return null
  }
}
