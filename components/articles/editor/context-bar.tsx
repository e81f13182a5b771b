'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CALLOUT_TONES } from '@/lib/articles/contract'
import { addCaption } from './commands'

const TABLE_DEEDS = [
  ['rowAbove', (editor: Editor) => editor.chain().focus().addRowBefore().run()],
  ['rowBelow', (editor: Editor) => editor.chain().focus().addRowAfter().run()],
  ['columnBefore', (editor: Editor) => editor.chain().focus().addColumnBefore().run()],
  ['columnAfter', (editor: Editor) => editor.chain().focus().addColumnAfter().run()],
  ['headerRow', (editor: Editor) => editor.chain().focus().toggleHeaderRow().run()],
  ['mergeOrSplit', (editor: Editor) => editor.chain().focus().mergeOrSplit().run()],
  ['deleteRow', (editor: Editor) => editor.chain().focus().deleteRow().run()],
  ['deleteColumn', (editor: Editor) => editor.chain().focus().deleteColumn().run()],
  ['deleteTable', (editor: Editor) => editor.chain().focus().deleteTable().run()],
] as const

const BAR = 'flex flex-wrap items-center gap-1 border-b border-separator bg-surface px-3 py-1.5 text-sm'

/** What can be done with the table, callout or picture in which one is. */
export function ContextBar({ editor }: { editor: Editor }) {
  const t = useTranslations('editor')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      table: now.isActive('table'),
      tone: now.isActive('callout') ? (now.getAttributes('callout').tone as string) : null,
      isBarePicture: now.isActive('image') && !now.isActive('captioned') && !now.isActive('gallery'),
    }),
  })
  return (
    <>
      {on.table ? (
        <div role="group" aria-label={t('table.title')} className={BAR}>
          {TABLE_DEEDS.map(([key, run]) => (
            <Button key={key} size="sm" variant="ghost" onPress={() => run(editor)}>
              {t(`table.${key}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {on.tone ? (
        <label className={BAR}>
          <span className="text-muted">{t('callout.tone')}</span>
          <select
            value={on.tone}
            onChange={(event) => editor.commands.updateAttributes('callout', { tone: event.target.value })}
            className="h-9 rounded-lg border border-field-border bg-field px-2"
          >
            {CALLOUT_TONES.map((tone) => (
              <option key={tone} value={tone}>
                {t(`callout.tones.${tone}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {on.isBarePicture ? (
        <div className={BAR}>
          <Button size="sm" variant="ghost" onPress={() => addCaption(editor)}>
            {t('picture.caption')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
