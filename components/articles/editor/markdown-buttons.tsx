'use client'
import { FileDown, FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { refusalText, useMomentText } from '@/components/texts'
import { Button } from '@/components/ui/button'
import type { ActionResult } from '@/components/ui/form/result'

export type ReadMarkdown = (input: Record<string, unknown>) => Promise<ActionResult<{ body: string }>>

interface MarkdownButtonsProps {
  accountId: string
  articleId: string
  read: ReadMarkdown
  /** What leaves is what the house has: so everything typed is saved first. */
  saveNow: () => Promise<boolean>
  onBody: (body: string) => void
}

/** Takes the text along as Markdown, or takes one in. */
export function MarkdownButtons({ accountId, articleId, read, saveNow, onBody }: MarkdownButtonsProps) {
  const t = useTranslations('editor.markdown')
  const all = useTranslations()
  const moment = useMomentText()
  const chooser = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<string | null>(null)

  const take = async (file: File | undefined) => {
    if (!file) return
    const markdown = await file.text().catch(() => null)
    if (markdown === null) return setSaid(t('failed'))
    const result = await read({ accountId, markdown })
    if (!result.ok) return setSaid(refusalText(all, result.refusal, moment))
    onBody(result.view.body)
    setSaid(t('taken', { name: file.name }))
  }
  const give = async () => {
    if (!(await saveNow())) return
    const answer = await fetch(`/console/${accountId}/articles/${articleId}/markdown`).catch(() => null)
    if (!answer?.ok) return setSaid(t('failed'))
    const { view } = (await answer.json()) as { view: { title: string; markdown: string } }
    const address = URL.createObjectURL(new Blob([view.markdown], { type: 'text/markdown' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${view.title || articleId}.md`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <section aria-label={t('title')}>
      <h2 className="mb-2 text-sm font-medium">{t('title')}</h2>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" icon={<FileUp size={16} aria-hidden />} onPress={() => chooser.current?.click()}>
          {t('import')}
        </Button>
        <Button size="sm" icon={<FileDown size={16} aria-hidden />} onPress={() => void give()}>
          {t('export')}
        </Button>
      </div>
      <p className="mt-1 text-xs text-muted">{t('about')}</p>
      <p role="status" className="text-xs">
        {said}
      </p>
      <input
        ref={chooser}
        type="file"
        accept=".md,.markdown,text/markdown,text/plain"
        hidden
        onChange={({ target }) => {
          void take(target.files?.[0])
          target.value = ''
        }}
      />
    </section>
  )
}
