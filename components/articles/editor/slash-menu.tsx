'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Choosing, type Insert, INSERTS } from './inserts'

interface SlashMenuProps {
  editor: Editor
  onChoose: (what: Choosing) => void
}

const AT_START = /^\/([^\s/]{0,20})$/

/** What was typed after a slash at the start of an empty line, or null. */
function typedIn(editor: Editor): string | null {
  const { selection } = editor.state
  const { $from, empty } = selection
  if (!empty || $from.parent.type.name !== 'paragraph') return null
  return AT_START.exec($from.parent.textContent)?.[1] ?? null
}

/** `/` at the start of a line lists the components; arrows and Enter choose, Escape leaves. */
export function SlashMenu({ editor, onChoose }: SlashMenuProps) {
  const t = useTranslations('editor')
  const typed = useEditorState({ editor, selector: ({ editor: now }) => typedIn(now) })
  const [closed, setClosed] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const found = useMemo(() => {
    const wish = (typed ?? '').toLowerCase()
    const names = (insert: Insert) => `${t(`inserts.${insert.key}`)} ${insert.also}`.toLowerCase()
    return typed === null ? [] : INSERTS.filter((insert) => names(insert).includes(wish))
  }, [typed, t])
  const isOpen = typed !== null && closed !== typed && found.length > 0
  const chosen = Math.min(at, found.length - 1)

  const put = (insert: Insert | undefined) => {
    if (!insert) return
    const { $from } = editor.state.selection
    editor.chain().focus().deleteRange({ from: $from.start(), to: $from.end() }).run()
    if (insert.choose) onChoose(insert.choose)
    else insert.run?.(editor)
  }
  const keys = useRef({ isOpen, chosen, found, put })
  keys.current = { isOpen, chosen, found, put }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const now = keys.current
      if (!now.isOpen || !['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') setClosed(typedIn(editor))
      else if (event.key === 'Enter') now.put(now.found[now.chosen])
      else setAt((now.chosen + (event.key === 'ArrowDown' ? 1 : now.found.length - 1)) % now.found.length)
    }
    const { dom } = editor.view
    dom.addEventListener('keydown', press, { capture: true })
    return () => dom.removeEventListener('keydown', press, { capture: true })
  }, [editor])
  if (!isOpen) return null
  return <Choices {...{ editor, found, chosen, put }} />
}

interface ChoicesProps {
  editor: Editor
  found: readonly Insert[]
  chosen: number
  put: (insert: Insert) => void
}

function Choices({ editor, found, chosen, put }: ChoicesProps) {
  const t = useTranslations('editor')
  const place = editor.view.coordsAtPos(editor.state.selection.from)
  return (
    <ul
      role="listbox"
      aria-label={t('inserts.title')}
      style={{ top: place.bottom + 4, left: Math.min(place.left, innerWidth - 240) }}
      className="fixed z-40 max-h-72 w-56 overflow-y-auto rounded-lg border border-border bg-overlay p-1 shadow-overlay"
    >
      {found.map((insert, n) => (
        <li
          key={insert.key}
          role="option"
          aria-selected={n === chosen}
          onMouseDown={(event) => [event.preventDefault(), put(insert)]}
          className={`flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 text-sm ${n === chosen ? 'bg-accent-soft text-accent-soft-foreground' : ''}`}
        >
          <insert.icon size={16} aria-hidden />
          {t(`inserts.${insert.key}`)}
        </li>
      ))}
      <li aria-live="polite" role="presentation" className="sr-only">
        {found[chosen] ? t(`inserts.${found[chosen].key}`) : null}
      </li>
    </ul>
  )
}
