'use client'
import { FileText, Image as ImageIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { PictureChooser } from '@/components/media/picture-chooser'
import { Button } from '@/components/ui/button'
import type { PublishedSummary } from '@/lib/articles/contract'
import { MESSAGE_CHARACTERS, type MessageContent } from '@/lib/messages/contract'
import { ArticleChooser } from './article-chooser'
import { sendOnEnter } from './keys'
import type { useOutbox } from './use-outbox'

export interface AnswerBoxProps {
  accountId: string
  openid: string
  articles: readonly PublishedSummary[]
  canAnswer: boolean
  post: ReturnType<typeof useOutbox>['post']
}

const draftKey = (accountId: string, openid: string) => `answer:${accountId}:${openid}`

/** Where an operator answers: words, a picture, an article. What is half written is kept for each follower. */
export function AnswerBox({ accountId, openid, articles, canAnswer, post }: AnswerBoxProps) {
  const t = useTranslations('messages.composer')
  const field = useRef<HTMLTextAreaElement>(null)
  const key = draftKey(accountId, openid)
  const keep = (text: string) => (text ? sessionStorage.setItem(key, text) : sessionStorage.removeItem(key))
  useEffect(() => {
    if (field.current && field.current.value === '') field.current.value = sessionStorage.getItem(key) ?? ''
  }, [key])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const box = field.current
    const text = box?.value.trim() ?? ''
    if (!box || text === '') return
    box.value = ''
    box.focus()
    const outcome = await post({ kind: 'text', text })
    if (outcome === 'refused' && box.value === '') box.value = text
    keep(box.value)
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-2">
      <textarea
        ref={field}
        rows={2}
        maxLength={MESSAGE_CHARACTERS}
        aria-label={t('answer')}
        placeholder={t('answerPlaceholder')}
        onKeyDown={sendOnEnter}
        onInput={(event) => keep(event.currentTarget.value)}
        className="field-sizing-content block max-h-40 min-h-16 w-full resize-none rounded-lg border border-field-border bg-field px-3 py-2 text-field-foreground placeholder:text-field-placeholder"
      />
      <AnswerTools accountId={accountId} articles={articles} canAnswer={canAnswer} post={post} />
    </form>
  )
}

function AnswerTools({ accountId, articles, canAnswer, post }: Omit<AnswerBoxProps, 'openid'>) {
  const t = useTranslations('messages.composer')
  const [choosing, setChoosing] = useState<'picture' | 'article' | null>(null)
  const close = () => setChoosing(null)
  const chosen = (content: MessageContent) => {
    close()
    void post(content)
  }
  return (
    <>
      <div className="flex items-center gap-1">
        <Tool label={t('picture')} isDisabled={!canAnswer} onPress={() => setChoosing('picture')}>
          <ImageIcon size={18} aria-hidden />
        </Tool>
        <Tool label={t('article')} isDisabled={!canAnswer} onPress={() => setChoosing('article')}>
          <FileText size={18} aria-hidden />
        </Tool>
        <span className="grow text-right text-xs text-muted max-sm:invisible">{t('keys')}</span>
        <Button type="submit" variant="primary" isDisabled={!canAnswer}>
          {t('send')}
        </Button>
      </div>
      <PictureChooser
        accountId={accountId}
        isOpen={choosing === 'picture'}
        onClose={close}
        onChoose={({ id }) => chosen({ kind: 'picture', materialId: id })}
      />
      <ArticleChooser
        articles={articles}
        isOpen={choosing === 'article'}
        onClose={close}
        onChoose={({ id }) => chosen({ kind: 'article', articleId: id })}
      />
    </>
  )
}

interface ToolProps {
  label: string
  isDisabled: boolean
  onPress: () => void
  children: ReactNode
}

const Tool = ({ label, children, ...props }: ToolProps) => (
  <Button isIconOnly variant="ghost" aria-label={label} {...props}>
    {children}
  </Button>
)
