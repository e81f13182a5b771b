'use client'
import { Toolbar as Bar } from '@heroui/react'
import { type Editor, useEditorState } from '@tiptap/react'
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LinkField } from './link-field'

interface Tool {
  key: string
  icon: LucideIcon
  isOn?: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

const chain = (editor: Editor) => editor.chain().focus()
const TOOLS: readonly (readonly Tool[])[] = [
  [
    { key: 'undo', icon: Undo2, run: (e) => chain(e).undo().run() },
    { key: 'redo', icon: Redo2, run: (e) => chain(e).redo().run() },
  ],
  [
    {
      key: 'heading2',
      icon: Heading2,
      isOn: (e) => e.isActive('heading', { level: 2 }),
      run: (e) => chain(e).toggleHeading({ level: 2 }).run(),
    },
    {
      key: 'heading3',
      icon: Heading3,
      isOn: (e) => e.isActive('heading', { level: 3 }),
      run: (e) => chain(e).toggleHeading({ level: 3 }).run(),
    },
  ],
  [
    { key: 'bold', icon: Bold, isOn: (e) => e.isActive('bold'), run: (e) => chain(e).toggleBold().run() },
    { key: 'italic', icon: Italic, isOn: (e) => e.isActive('italic'), run: (e) => chain(e).toggleItalic().run() },
    {
      key: 'underline',
      icon: Underline,
      isOn: (e) => e.isActive('underline'),
      run: (e) => chain(e).toggleUnderline().run(),
    },
    {
      key: 'strike',
      icon: Strikethrough,
      isOn: (e) => e.isActive('strike'),
      run: (e) => chain(e).toggleStrike().run(),
    },
  ],
  [
    {
      key: 'bulletList',
      icon: List,
      isOn: (e) => e.isActive('bulletList'),
      run: (e) => chain(e).toggleBulletList().run(),
    },
    {
      key: 'orderedList',
      icon: ListOrdered,
      isOn: (e) => e.isActive('orderedList'),
      run: (e) => chain(e).toggleOrderedList().run(),
    },
    { key: 'quote', icon: Quote, isOn: (e) => e.isActive('blockquote'), run: (e) => chain(e).toggleBlockquote().run() },
    { key: 'rule', icon: Minus, run: (e) => chain(e).setHorizontalRule().run() },
    { key: 'code', icon: Code, isOn: (e) => e.isActive('code'), run: (e) => chain(e).toggleCode().run() },
  ],
]

export interface ToolbarProps {
  editor: Editor
  onPicture: () => void
}

/** The editor's marks as buttons: one stop of the tab key, arrows between them. */
export function Toolbar({ editor, onPicture }: ToolbarProps) {
  const t = useTranslations('articles.editor')
  const [isLinking, setLinking] = useState(false)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      Object.fromEntries(TOOLS.flat().map(({ key, isOn }) => [key, isOn?.(now) ?? false])) as Record<string, boolean>,
  })
  const hasLink = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })
  return (
    <div className="border-b border-separator bg-surface">
      <Bar aria-label={t('toolbar')} className="flex flex-wrap items-center gap-0.5 px-2 py-1.5">
        {TOOLS.map((group) => (
          <span key={group[0]?.key} className="flex items-center gap-0.5 border-e border-separator pe-1 me-1">
            {group.map(({ key, icon: Icon, isOn, run }) => (
              <ToolButton
                key={key}
                label={t(`tools.${key}`)}
                isPressed={isOn ? on[key] : undefined}
                onPress={() => run(editor)}
              >
                <Icon size={18} aria-hidden />
              </ToolButton>
            ))}
          </span>
        ))}
        <ToolButton label={t('tools.link')} isPressed={hasLink} onPress={() => setLinking((now) => !now)}>
          <Link2 size={18} aria-hidden />
        </ToolButton>
        <ToolButton label={t('tools.picture')} onPress={onPicture}>
          <ImagePlus size={18} aria-hidden />
        </ToolButton>
      </Bar>
      {isLinking ? <LinkField editor={editor} onDone={() => setLinking(false)} /> : null}
    </div>
  )
}

interface ToolButtonProps {
  label: string
  isPressed?: boolean
  onPress: () => void
  children: React.ReactNode
}

function ToolButton({ label, isPressed, onPress, children }: ToolButtonProps) {
  return (
    <Button
      isIconOnly
      size="sm"
      variant={isPressed ? 'secondary' : 'ghost'}
      aria-label={label}
      aria-pressed={isPressed}
      // The text keeps its selection when the mouse presses a tool.
      onPress={onPress}
      className={isPressed ? 'bg-accent-soft text-accent-soft-foreground' : undefined}
    >
      {children}
    </Button>
  )
}
