'use client'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type Choosing, type Insert, INSERTS } from './inserts'

interface InsertPanelProps {
  editor: Editor | null
  onChoose: (what: Choosing) => void
}

/** The components of a text, one button each. */
export function InsertPanel({ editor, onChoose }: InsertPanelProps) {
  const t = useTranslations('editor')
  const put = ({ run, choose }: Insert) => (choose ? onChoose(choose) : editor && run?.(editor))
  return (
    <section aria-label={t('inserts.title')}>
      <h2 className="mb-2 text-sm font-medium">{t('inserts.title')}</h2>
      <ul className="grid grid-cols-3 gap-1.5">
        {INSERTS.map((insert) => (
          <li key={insert.key}>
            <button
              type="button"
              disabled={!editor}
              onClick={() => put(insert)}
              className="flex min-h-14 w-full flex-col items-center justify-center gap-1 rounded-lg border border-border bg-surface px-1 py-1.5 text-xs hover:bg-surface-hover disabled:opacity-60"
            >
              <insert.icon size={18} aria-hidden />
              {t(`inserts.${insert.key}`)}
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-muted">{t('inserts.slash')}</p>
    </section>
  )
}
