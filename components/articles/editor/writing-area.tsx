'use client'
import { type Editor, EditorContent } from '@tiptap/react'
import { ContextBar } from './context-bar'
import type { Choosing } from './inserts'
import { PictureWords } from './picture-words'
import { SlashMenu } from './slash-menu'
import { Toolbar } from './toolbar'

interface WritingAreaProps {
  editor: Editor | null
  onChoose: (what: Choosing) => void
}

/** The text with its tools above it. */
export function WritingArea({ editor, onChoose }: WritingAreaProps) {
  return (
    <div className="rounded-lg border border-border bg-surface">
      <div className="sticky top-14 z-10 overflow-hidden rounded-t-lg">
        {editor ? (
          <>
            <Toolbar editor={editor} onPicture={() => onChoose('picture')} />
            <ContextBar editor={editor} />
            <PictureWords editor={editor} />
          </>
        ) : (
          <div className="h-12 border-b border-separator" />
        )}
      </div>
      <EditorContent editor={editor} />
      {editor ? <SlashMenu editor={editor} onChoose={onChoose} /> : null}
    </div>
  )
}
