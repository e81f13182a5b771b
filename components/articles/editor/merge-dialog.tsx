'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { VersionView } from '@/lib/articles/contract'
import { type MergeChoice, type MergePart, merged, mergeParts } from './merge'

interface MergeDialogProps {
  accountId: string
  articleId: string
  /** The save that stands, and the one from which this text grew. */
  theirVersion: number
  baseVersion: number
  mine: string
  onClose: () => void
  onMerged: (body: string, version: number) => void
}

const CHOICES: readonly MergeChoice[] = ['mine', 'theirs', 'both']

/** Both texts, passage by passage: where they differ one chooses; until then both stay. */
export function MergeDialog({ onClose, onMerged, theirVersion, ...props }: MergeDialogProps) {
  const t = useTranslations('editor.merge')
  const [parts, setParts] = useState<readonly MergePart[] | null>(null)
  const [isFailed, setFailed] = useState(false)
  const { accountId, articleId, baseVersion, mine } = props
  useEffect(() => {
    const at = `/console/${accountId}/articles/${articleId}/versions/text`
    Promise.all([versionAt(at, theirVersion), versionAt(at, baseVersion).catch(() => null)])
      .then(([theirs, base]) => setParts(mergeParts(base?.body ?? null, mine, theirs.body)))
      .catch(() => setFailed(true))
    // Once for the two texts that met: what is typed meanwhile stays in the editor.
  }, [accountId, articleId, theirVersion, baseVersion])

  const choose = (n: number, choice: MergeChoice) =>
    setParts(
      (now) => now?.map((part, at) => (at === n && part.kind === 'differs' ? { ...part, choice } : part)) ?? null,
    )
  const footer = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button variant="primary" isDisabled={!parts} onPress={() => parts && onMerged(merged(parts), theirVersion)}>
        {t('take')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('title')} size="full" footer={footer}>
      <p className="mb-3 text-sm text-muted">{t('about')}</p>
      {isFailed ? <p role="alert">{t('failed')}</p> : null}
      {parts?.map((part, n) =>
        part.kind === 'same' ? (
          <div key={n} className="article-body opacity-70" dangerouslySetInnerHTML={{ __html: part.html }} />
        ) : (
          <Difference key={n} part={part} onChoose={(choice) => choose(n, choice)} />
        ),
      )}
    </Dialog>
  )
}

async function versionAt(path: string, version: number): Promise<VersionView> {
  const answer = await fetch(`${path}?version=${version}`)
  if (!answer.ok) throw new Error(String(answer.status))
  return ((await answer.json()) as { view: VersionView }).view
}

interface DifferenceProps {
  part: Extract<MergePart, { kind: 'differs' }>
  onChoose: (choice: MergeChoice) => void
}

function Difference({ part, onChoose }: DifferenceProps) {
  const t = useTranslations('editor.merge')
  return (
    <fieldset className="my-3 rounded-lg border border-border p-3">
      <legend className="px-1 text-sm font-medium">{t('differs')}</legend>
      <div className="grid gap-3 md:grid-cols-2">
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className="min-w-0 rounded-lg bg-surface-secondary p-3">
            <p className="mb-1 text-xs text-muted">{t(side)}</p>
            <div className="article-body" dangerouslySetInnerHTML={{ __html: part[side] || '—' }} />
          </div>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-4 text-sm">
        {CHOICES.map((choice) => (
          <label key={choice} className="inline-flex min-h-8 items-center gap-2">
            <input
              type="radio"
              checked={part.choice === choice}
              onChange={() => onChoose(choice)}
              className="accent-accent"
            />
            {t(`choices.${choice}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
