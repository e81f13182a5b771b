'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useFieldErrors } from '@/components/ui/form/use-errors'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import type { DraftTexts } from './draft-texts'
import type { SaveState } from './use-autosave'

interface RefusalBannerProps {
  state: SaveState
  texts: DraftTexts
  onKeepMine: (version: number) => void
  /** Opens both texts beside each other. */
  onMerge: (version: number) => void
}

/** Says why the text is not saved. When another tab or person saved meanwhile: what to do with this text; nothing is lost. */
export function RefusalBanner({ state, texts, onKeepMine, onMerge }: RefusalBannerProps) {
  const t = useTranslations('articles.conflict')
  const errors = useFieldErrors(state.refusal)
  const { refusal } = state
  if (!refusal) return null
  if (refusal.kind === 'invalid' && Object.keys(errors).length > 0) {
    return (
      <ul
        role="alert"
        className="rounded-lg border border-danger/40 bg-danger-soft px-4 py-3 text-sm text-danger-soft-foreground"
      >
        {Object.entries(errors).map(([path, words]) => (
          <li key={path}>{words}</li>
        ))}
      </ul>
    )
  }
  const version = Number(refusal.facts.version)
  const isStale = refusal.code === 'articles.stale_draft'
  return (
    <RefusalNotice
      refusal={refusal}
      action={
        isStale ? (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" variant="primary" onPress={() => onMerge(version)}>
              {t('merge')}
            </Button>
            <CopyButton texts={texts} />
            <Button size="sm" onPress={() => location.reload()}>
              {t('openNewer')}
            </Button>
            <Button size="sm" variant="danger-soft" onPress={() => onKeepMine(version)}>
              {t('keepMine')}
            </Button>
          </div>
        ) : undefined
      }
    />
  )
}

function CopyButton({ texts }: { texts: DraftTexts }) {
  const t = useTranslations('articles.conflict')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    const html = `<h1>${texts.title}</h1>${texts.body}`
    // A page that is not shown has no lines of its own, so each block ends its line here.
    const lines = html.replace(/<\/(h[1-6]|p|li|blockquote)>|<br>/g, '$&\n')
    const plain = new DOMParser().parseFromString(lines, 'text/html').body.textContent
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ])
    setCopied(true)
  }
  return (
    <Button size="sm" onPress={() => void copy()}>
      {t(isCopied ? 'copied' : 'copyMine')}
    </Button>
  )
}
