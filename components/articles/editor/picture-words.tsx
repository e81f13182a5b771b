'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'

/** While a picture is chosen: what it shows, for those who do not see it. */
export function PictureWords({ editor }: { editor: Editor }) {
  const t = useTranslations('articles.editor')
  const alt = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      now.isActive('image') ? ((now.getAttributes('image').alt as string | null) ?? '') : null,
  })
  if (alt === null) return null
  return (
    <label className="flex flex-wrap items-center gap-2 border-b border-separator bg-surface px-3 py-2 text-sm">
      <span className="text-muted">{t('pictureAlt')}</span>
      <input
        value={alt}
        maxLength={200}
        onChange={(event) => editor.commands.updateAttributes('image', { alt: event.target.value })}
        placeholder={t('pictureAltHelp')}
        className="h-9 min-w-52 grow rounded-lg border border-field-border bg-field px-3"
      />
    </label>
  )
}
