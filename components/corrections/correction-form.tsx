'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CorrectionDesk } from '@/lib/corrections/contract'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { cx } from '../ui/cx'
import type { FormAction } from '../ui/form/result'
import { useChanged } from './use-changed'

interface Props {
  desk: CorrectionDesk
  action: FormAction
}

/** The published text, passage by passage, with the count of what changed; sent once, after a last question. */
export function CorrectionForm({ desk, action }: Props) {
  const t = useTranslations('corrections')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [isAsking, setAsking] = useState(false)
  const changed = useChanged(desk, texts)
  const { accountId, articleId, version, limit, blocks } = desk
  const mayEnd = changed > 0 && changed <= limit
  return (
    <section aria-label={t('textsLegend')}>
      <h2 className="mb-4 text-lg font-semibold text-balance">{desk.title}</h2>
      <div className="space-y-3">
        {blocks.map((text, n) => (
          <Passage key={n} n={n} text={text} onChange={(typed) => setTexts((held) => ({ ...held, [n]: typed }))} />
        ))}
      </div>
      <div className="sticky bottom-0 mt-4 flex flex-wrap items-center justify-between gap-3 border-t border-separator bg-background py-3">
        <Count changed={changed} desk={desk} />
        <Button variant="primary" isDisabled={!mayEnd} onPress={() => setAsking(true)}>
          {t('review')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('confirmTitle')}
        isUndoable={false}
        confirmLabel={t('review')}
        onConfirm={() => action({ accountId, articleId, version, texts: differing(blocks, texts) })}
      >
        {t('confirmText', { changed })}
      </ConfirmDialog>
    </section>
  )
}

const differing = (blocks: readonly string[], texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([n, text]) => blocks[Number(n)] !== text))

function Passage({ n, text, onChange }: { n: number; text: string; onChange: (text: string) => void }) {
  const t = useTranslations('corrections')
  return (
    <textarea
      aria-label={t('block', { n: n + 1 })}
      defaultValue={text}
      onChange={({ target }) => onChange(target.value)}
      rows={1}
      className="block [field-sizing:content] min-h-11 w-full resize-none rounded-lg border border-field-border bg-field px-3 py-2 text-base text-field-foreground"
    />
  )
}

function Count({ changed, desk: { limit, countedUpTo } }: { changed: number; desk: CorrectionDesk }) {
  const t = useTranslations('corrections')
  const isTooMuch = changed > limit
  const words =
    changed > countedUpTo ? t('counterMore', { changed: countedUpTo, limit }) : t('counter', { changed, limit })
  return (
    <p role="status" className={cx('tabular text-sm', isTooMuch ? 'font-medium text-danger' : 'text-muted')}>
      {words} {isTooMuch ? t('tooMuch') : null}
    </p>
  )
}
