'use client'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DraftView } from '@/lib/articles/contract'
import { CountedField } from './counted-field'
import { CoverField } from './cover-field'
import type { DraftTexts } from './draft-texts'
import { InsertPanel } from './insert-panel'
import type { Choosing } from './inserts'
import { KeyHelp } from './key-help'
import { MarkdownButtons, type ReadMarkdown } from './markdown-buttons'
import { PhonePreview } from './phone-preview'

interface SettingsPanelProps {
  draft: DraftView
  texts: DraftTexts
  change: (facts: Partial<DraftTexts>) => void
  editor: Editor | null
  putBody: (body: string) => void
  read: ReadMarkdown
  settings: ReactNode
  saveNow: () => Promise<boolean>
  onChoose: (what: Choosing) => void
}

/** Beside the text: its components, cover and summary, and how it looks on a phone. */
export function SettingsPanel({
  draft,
  texts,
  change,
  editor,
  putBody,
  read,
  settings,
  saveNow,
  onChoose,
}: SettingsPanelProps) {
  const t = useTranslations('articles.editor')
  return (
    <div className="space-y-6">
      <InsertPanel editor={editor} onChoose={onChoose} />
      <CoverField accountId={draft.accountId} texts={texts} onChange={change} />
      <CountedField
        label={t('summary')}
        value={texts.summary}
        limit={draft.limits.summary}
        onChange={(summary) => change({ summary })}
        rows={3}
        placeholder={t('summaryHelp')}
      />
      {settings}
      <MarkdownButtons
        accountId={draft.accountId}
        articleId={draft.id}
        read={read}
        saveNow={saveNow}
        onBody={putBody}
      />
      <KeyHelp />
      <PhonePreview texts={texts} accountName={draft.accountName} />
    </div>
  )
}
