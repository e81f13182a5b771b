'use client'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'

const INSIDE = /^\/(?![/\\])/

/** The address as the house keeps it, or null: a bare host gets https, other schemes are not taken. */
function linkOf(typed: string): string | null {
  const text = typed.trim()
  if (INSIDE.test(text)) return text
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/** Sets, changes or takes off the link of the chosen words. */
export function LinkField({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations('articles.editor')
  const current = (editor.getAttributes('link').href as string | undefined) ?? ''
  const [typed, setTyped] = useState(current)
  const [isWrong, setWrong] = useState(false)

  const apply = (event: FormEvent) => {
    event.preventDefault()
    const href = linkOf(typed)
    if (!href) return setWrong(true)
    const marked = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !current)
      marked.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    else marked.setLink({ href }).run()
    onDone()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  return (
    <form
      onSubmit={apply}
      noValidate
      className="flex flex-wrap items-center gap-2 border-t border-separator px-3 py-2"
      onKeyDown={(event) => event.key === 'Escape' && (editor.commands.focus(), onDone())}
    >
      <label className="min-w-52 grow">
        <span className="sr-only">{t('linkAddress')}</span>
        <input
          autoFocus
          type="url"
          value={typed}
          onChange={(event) => [setTyped(event.target.value), setWrong(false)]}
          placeholder="https://"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'link-fault' : undefined}
          className="h-9 w-full rounded-lg border border-field-border bg-field px-3 text-sm"
        />
      </label>
      <Button type="submit" size="sm" variant="primary">
        {t('linkApply')}
      </Button>
      {current ? (
        <Button size="sm" variant="tertiary" onPress={remove}>
          {t('linkRemove')}
        </Button>
      ) : null}
      {isWrong ? (
        <p id="link-fault" role="alert" className="w-full text-sm text-danger">
          {t('linkWrong')}
        </p>
      ) : null}
    </form>
  )
}
