'use client'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { UploadList } from '@/components/media/upload-list'
import { useUploads } from '@/components/media/use-uploads'
import type { ArticleSetView, DraftView } from '@/lib/articles/contract'
import '../article-body.css'
import { AuthorField } from './author-field'
import { CountedField } from './counted-field'
import { type Backup, type DraftTexts, textsOf } from './draft-texts'
import './editor.css'
import type { ReadMarkdown } from './markdown-buttons'
import { MergeDialog } from './merge-dialog'
import { PresenceNotice } from './presence-notice'
import { RefusalBanner } from './refusal-banner'
import { RestoreNotice } from './restore-notice'
import { SaveBar } from './save-bar'
import { type SetActions, SetPanel } from './set-panel'
import { SettingsPanel } from './settings-panel'
import { Drawers } from './drawers'
import { measureOf } from './text-measure'
import { useArticleEditor } from './use-article-editor'
import { type SaveAction, useAutosave } from './use-autosave'
import { useBackup } from './use-backup'
import { useChoosing } from './use-choosing'
import { type MarkEditing, usePresence } from './use-presence'
import { WritingArea } from './writing-area'

export interface ArticleEditorProps extends SetActions {
  draft: DraftView
  set: ArticleSetView
  /** What other domains let one set on an article. */
  settings?: ReactNode
  save: SaveAction
  mark: MarkEditing
  read: ReadMarkdown
  previewHref: string
  sendHref: string
}

/** Writes an article: saved while one types, between the articles that go out with it and its settings and components. */
export function ArticleEditor({
  set,
  settings,
  read,
  add,
  arrange,
  previewHref,
  sendHref,
  ...props
}: ArticleEditorProps) {
  const { draft } = props
  const writing = useWriting(props)
  const { texts, change, state, saveAll, rebase, editor, putBody, choosing, merging, setMerging } = writing
  const ids = { accountId: draft.accountId, articleId: draft.id }
  const keepMine = (version: number) => {
    rebase(version)
    void saveAll()
  }
  return (
    <>
      <Drawers
        left={<SetPanel {...ids} {...{ set, add, arrange }} title={texts.title} saveNow={saveAll} />}
        right={
          <SettingsPanel
            {...{ draft, texts, change, editor, putBody, read, settings }}
            saveNow={saveAll}
            onChoose={choosing.choose}
          />
        }
      >
        <TextColumn draft={draft} writing={writing} />
        <SaveBar
          {...{ state, previewHref, sendHref, ...lengthsOf(editor) }}
          saveNow={saveAll}
          limit={draft.limits.body}
        >
          <RefusalBanner state={state} texts={texts} onKeepMine={keepMine} onMerge={setMerging} />
        </SaveBar>
      </Drawers>
      {choosing.dialogs}
      {merging ? (
        <MergeDialog
          {...ids}
          theirVersion={merging}
          baseVersion={state.version}
          mine={texts.body}
          onClose={() => setMerging(null)}
          onMerged={(body, version) => [putBody(body), rebase(version), setMerging(null)]}
        />
      ) : null}
    </>
  )
}

type Writing = ReturnType<typeof useWriting>

/** All that moves while one writes. */
function useWriting({ draft, save, mark }: Pick<ArticleEditorProps, 'draft' | 'save' | 'mark'>) {
  const { accountId } = draft
  const [texts, setTexts] = useState<DraftTexts>(() => textsOf(draft))
  const [foreign, setForeign] = useState(0)
  const [merging, setMerging] = useState<number | null>(null)
  const change = (facts: Partial<DraftTexts>) => setTexts((now) => ({ ...now, ...facts }))
  const { state, saveNow, rebase } = useAutosave(draft, texts, save)
  const { uploads, upload, dismiss } = useUploads(accountId)
  const onBody = (body: string) => change({ body })
  const { editor, flush } = useArticleEditor({ body: draft.body, onBody, onForeign: setForeign, upload })
  const choosing = useChoosing({ accountId, editor, upload })
  const presence = usePresence({ accountId, articleId: draft.id, mark })
  const saveAll = () => {
    flush()
    return saveNow()
  }
  const putBody = (body: string) => {
    editor?.commands.setContent(body, { emitUpdate: false })
    change({ body })
  }
  const put = (kept: DraftTexts) => {
    setTexts(kept)
    putBody(kept.body)
  }
  const typed = { texts, change, put, putBody, foreign, editor, merging, setMerging }
  return { ...typed, state, saveAll, rebase, uploads, dismiss, choosing, presence }
}

function TextColumn({ draft, writing }: { draft: DraftView; writing: Writing }) {
  const t = useTranslations('articles.editor')
  const { texts, change, state, presence, foreign, editor, choosing, uploads, dismiss } = writing
  const backup = useBackup(draft)
  const restore = (found: Backup) => {
    writing.put(found.texts)
    backup.close()
  }
  return (
    <div className="space-y-4">
      {backup.found ? (
        <RestoreNotice onRestore={() => backup.found && restore(backup.found)} onDiscard={backup.discard} />
      ) : null}
      <PresenceNotice view={presence} version={state.version} />
      <Dropped dropped={state.droppedPictures} foreign={foreign} />
      <CountedField
        label={t('title')}
        value={texts.title}
        limit={draft.limits.title}
        onChange={(title) => change({ title })}
        isLarge
        placeholder={t('titleHelp')}
      />
      <AuthorField value={texts.author} onChange={(author) => change({ author })} />
      <WritingArea editor={editor} onChoose={choosing.choose} />
      <UploadList uploads={uploads} onDismiss={dismiss} />
    </div>
  )
}

/** Every change of the text renders the editor anew, so this is asked once a change. */
function lengthsOf(editor: Editor | null) {
  const text = editor ? editor.getText({ blockSeparator: '\n' }) : ''
  let pictures = 0
  editor?.state.doc.descendants((node) => void (pictures += node.type.name === 'image' ? 1 : 0))
  return { characters: [...text].length, measure: measureOf(text, pictures) }
}

function Dropped({ dropped, foreign }: { dropped: number; foreign: number }) {
  const t = useTranslations('articles.editor')
  const words = useTranslations('editor')
  if (dropped + foreign === 0) return null
  return (
    <p role="status" className="rounded-lg bg-warning-soft px-4 py-2 text-sm text-warning-soft-foreground">
      {dropped > 0 ? t('dropped', { count: dropped }) : words('foreignPictures', { count: foreign })}
    </p>
  )
}
