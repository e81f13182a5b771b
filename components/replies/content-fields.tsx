'use client'
import { FileText, Image as ImageIcon, Type, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PictureChooser } from '@/components/media/picture-chooser'
import { ArticleChooser } from '@/components/messages/article-chooser'
import { Button } from '@/components/ui/button'
import type { PublishedSummary } from '@/lib/articles/contract'
import { MESSAGE_CHARACTERS } from '@/lib/messages/contract'
import { CONTENTS_PER_REPLY, type ContentView } from '@/lib/replies/contract'
import { ContentLine } from './content-line'
import { articleContent, type Draft, draftOf, emptyText, pictureContent } from './editor-state'

export interface ContentFieldsProps {
  accountId: string
  articles: readonly PublishedSummary[]
  contents: readonly Draft<ContentView>[]
  onChange: (contents: readonly Draft<ContentView>[]) => void
  errors: Readonly<Record<string, string>>
}

/** What a reply says: texts, pictures and articles, in order. */
export function ContentFields({ accountId, articles, contents, onChange, errors }: ContentFieldsProps) {
  const t = useTranslations('replies.editor')
  const [choosing, setChoosing] = useState<'picture' | 'article' | null>(null)
  const close = () => setChoosing(null)
  const add = (content: ContentView) => {
    close()
    onChange([...contents, draftOf(content)])
  }
  const isFull = contents.length >= CONTENTS_PER_REPLY
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="text-sm font-medium">{t('contents')}</legend>
      {contents.map((draft, at) => (
        <ContentField
          key={draft.key}
          draft={draft}
          at={at}
          error={errors[`contents.${at}.text`] ?? errors[`contents.${at}`]}
          onText={(text) => onChange(withText(contents, draft.key, text))}
          onRemove={() => onChange(contents.filter((one) => one.key !== draft.key))}
        />
      ))}
      {errors.contents ? <p className="text-sm text-danger">{errors.contents}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" icon={<Type size={14} aria-hidden />} isDisabled={isFull} onPress={() => add(emptyText)}>
          {t('addText')}
        </Button>
        <Button
          size="sm"
          icon={<ImageIcon size={14} aria-hidden />}
          isDisabled={isFull}
          onPress={() => setChoosing('picture')}
        >
          {t('addPicture')}
        </Button>
        <Button
          size="sm"
          icon={<FileText size={14} aria-hidden />}
          isDisabled={isFull}
          onPress={() => setChoosing('article')}
        >
          {t('addArticle')}
        </Button>
      </div>
      <PictureChooser
        accountId={accountId}
        isOpen={choosing === 'picture'}
        onClose={close}
        onChoose={(material) => add(pictureContent(material))}
      />
      <ArticleChooser
        articles={articles}
        isOpen={choosing === 'article'}
        onClose={close}
        onChoose={(article) => add(articleContent(article))}
      />
    </fieldset>
  )
}

const withText = (contents: readonly Draft<ContentView>[], key: string, text: string): readonly Draft<ContentView>[] =>
  contents.map((one) => (one.key === key ? { key, value: { kind: 'text', text } } : one))

interface ContentFieldProps {
  draft: Draft<ContentView>
  at: number
  error: string | undefined
  onText: (text: string) => void
  onRemove: () => void
}

function ContentField({ draft: { key, value }, at, error, onText, onRemove }: ContentFieldProps) {
  const t = useTranslations('replies.editor')
  return (
    <div>
      <div className="flex items-start gap-2">
        {value.kind === 'text' ? (
          <textarea
            value={value.text}
            onChange={(event) => onText(event.target.value)}
            rows={3}
            maxLength={MESSAGE_CHARACTERS}
            aria-label={t('content', { at: at + 1 })}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `content-${key}` : undefined}
            className="field-sizing-content min-h-20 min-w-0 grow rounded-lg border border-field-border bg-field px-3 py-2 text-field-foreground aria-invalid:border-danger"
          />
        ) : (
          <div className="min-w-0 grow rounded-lg border border-border px-3 py-2">
            <ContentLine content={value} />
          </div>
        )}
        <Button isIconOnly variant="ghost" aria-label={t('removeContent', { at: at + 1 })} onPress={onRemove}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      {error ? (
        <p id={`content-${key}`} className="mt-1 text-sm text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}
