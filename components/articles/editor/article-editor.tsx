'use client'
import { type Editor, EditorContent } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { UploadList } from '@/components/media/upload-list'
import { useUploads } from '@/components/media/use-uploads'
import type { DraftView } from '@/lib/articles/contract'
import { type MaterialView, PICTURE_TYPES } from '@/lib/media/contract'
import '../article-body.css'
import { CountedField } from './counted-field'
import { CoverField } from './cover-field'
import { type Backup, type DraftTexts, dropBackup, readBackup, sameTexts, textsOf } from './draft-texts'
import './editor.css'
import { PhonePreview } from './phone-preview'
import { PictureWords } from './picture-words'
import { RefusalBanner } from './refusal-banner'
import { RestoreNotice } from './restore-notice'
import { SaveBar } from './save-bar'
import { Toolbar } from './toolbar'
import { insertPictures, useArticleEditor } from './use-article-editor'
import { type SaveAction, useAutosave } from './use-autosave'

export interface ArticleEditorProps {
  draft: DraftView
  save: SaveAction
  previewHref: string
  sendHref: string
}

/** Writes an article: saved while one types, with pictures by button, paste and drop, beside a phone that shows it. */
export function ArticleEditor({ draft, save, previewHref, sendHref }: ArticleEditorProps) {
  const t = useTranslations('articles.editor')
  const [texts, setTexts] = useState<DraftTexts>(() => textsOf(draft))
  const change = (facts: Partial<DraftTexts>) => setTexts((now) => ({ ...now, ...facts }))
  const { state, saveNow, rebase } = useAutosave(draft, texts, save)
  const { uploads, upload, dismiss } = useUploads(draft.accountId)
  const editor = useArticleEditor({ body: draft.body, onBody: (body) => change({ body }), upload })
  // Every change of the text renders this component anew.
  const characters = editor ? [...editor.getText({ blockSeparator: '\n' })].length : 0
  const backup = useBackup(draft)

  const restore = ({ texts: kept }: Backup) => {
    setTexts(kept)
    editor?.commands.setContent(kept.body, { emitUpdate: false })
    backup.close()
  }
  const keepMine = (version: number) => {
    rebase(version)
    void saveNow()
  }
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_360px]">
      <div className="min-w-0">
        <div className="space-y-4">
          {backup.found ? (
            <RestoreNotice onRestore={() => backup.found && restore(backup.found)} onDiscard={backup.discard} />
          ) : null}
          <DroppedNotice count={state.droppedPictures} />
          <CountedField
            label={t('title')}
            value={texts.title}
            limit={draft.limits.title}
            onChange={(title) => change({ title })}
            isLarge
            placeholder={t('titleHelp')}
          />
          <AuthorField value={texts.author} onChange={(author) => change({ author })} />
          <WritingArea editor={editor} upload={upload} />
          <UploadList uploads={uploads} onDismiss={dismiss} />
        </div>
        <SaveBar {...{ state, characters, previewHref, sendHref, saveNow }} limit={draft.limits.body}>
          <RefusalBanner state={state} texts={texts} onKeepMine={keepMine} />
        </SaveBar>
      </div>
      <Beside draft={draft} texts={texts} change={change} />
    </div>
  )
}

interface WritingAreaProps {
  editor: Editor | null
  upload: (file: File) => Promise<MaterialView | null>
}

function WritingArea({ editor, upload }: WritingAreaProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <div className="rounded-lg border border-border bg-surface">
        <div className="sticky top-14 z-10 overflow-hidden rounded-t-lg">
          {editor ? (
            <Toolbar editor={editor} onPicture={() => chooser.current?.click()} />
          ) : (
            <div className="h-12 border-b border-separator" />
          )}
          {editor ? <PictureWords editor={editor} /> : null}
        </div>
        <EditorContent editor={editor} />
      </div>
      <input
        ref={chooser}
        type="file"
        accept={PICTURE_TYPES.join(',')}
        multiple
        hidden
        onChange={({ target }) => {
          if (editor && target.files) void insertPictures(editor, [...target.files], upload)
          target.value = ''
        }}
      />
    </>
  )
}

interface BesideProps {
  draft: DraftView
  texts: DraftTexts
  change: (facts: Partial<DraftTexts>) => void
}

function Beside({ draft, texts, change }: BesideProps) {
  const t = useTranslations('articles.editor')
  return (
    <aside className="space-y-6">
      <CoverField accountId={draft.accountId} cover={texts.cover} onChange={(cover) => change({ cover })} />
      <CountedField
        label={t('summary')}
        value={texts.summary}
        limit={draft.limits.summary}
        onChange={(summary) => change({ summary })}
        rows={3}
        placeholder={t('summaryHelp')}
      />
      <PhonePreview texts={texts} accountName={draft.accountName} />
    </aside>
  )
}

const AUTHOR_LENGTH = 40

function AuthorField({ value, onChange }: { value: string; onChange: (author: string) => void }) {
  const t = useTranslations('articles.editor')
  return (
    <label className="flex items-center gap-3 text-sm">
      <span className="font-medium">{t('author')}</span>
      <input
        value={value}
        maxLength={AUTHOR_LENGTH}
        onChange={(event) => onChange(event.target.value)}
        className="h-9 min-w-0 grow rounded-lg border border-field-border bg-field px-3"
      />
    </label>
  )
}

function DroppedNotice({ count }: { count: number }) {
  const t = useTranslations('articles.editor')
  if (count === 0) return null
  return (
    <p role="status" className="rounded-lg bg-warning-soft px-4 py-2 text-sm text-warning-soft-foreground">
      {t('dropped', { count })}
    </p>
  )
}

/** A text of this draft that this browser kept and the house does not have. */
function useBackup(draft: DraftView) {
  const [found, setFound] = useState<Backup | null>(null)
  useEffect(() => {
    const kept = readBackup(draft.id)
    if (kept && !sameTexts(kept.texts, draft)) setFound(kept)
    else dropBackup(draft.id)
    // Once, when the editor opens: later the kept text is the one being typed.
  }, [draft.id])
  const close = () => setFound(null)
  const discard = () => {
    dropBackup(draft.id)
    close()
  }
  return { found, close, discard }
}
