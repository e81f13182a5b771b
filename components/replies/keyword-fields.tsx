'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type Keyword, KEYWORD_CHARACTERS, KEYWORDS_PER_RULE, MATCHES } from '@/lib/replies/contract'
import { type Draft, draftOf, emptyKeyword } from './editor-state'

export interface KeywordFieldsProps {
  keywords: readonly Draft<Keyword>[]
  onChange: (keywords: readonly Draft<Keyword>[]) => void
  errors: Readonly<Record<string, string>>
}

/** The keywords of a rule, each with the way it is matched. */
export function KeywordFields({ keywords, onChange, errors }: KeywordFieldsProps) {
  const t = useTranslations('replies')
  const set = (key: string, value: Keyword) => onChange(keywords.map((one) => (one.key === key ? { key, value } : one)))
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="text-sm font-medium">{t('editor.keywords')}</legend>
      <p className="text-sm text-muted">{t('editor.keywordsHelp')}</p>
      {keywords.map((draft, at) => (
        <KeywordField
          key={draft.key}
          draft={draft}
          at={at}
          error={errors[`keywords.${at}.word`]}
          onChange={(value) => set(draft.key, value)}
          onRemove={keywords.length === 1 ? null : () => onChange(keywords.filter((one) => one.key !== draft.key))}
        />
      ))}
      {keywords.length < KEYWORDS_PER_RULE ? (
        <Button
          size="sm"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => onChange([...keywords, draftOf(emptyKeyword)])}
        >
          {t('editor.addKeyword')}
        </Button>
      ) : null}
    </fieldset>
  )
}

interface KeywordFieldProps {
  draft: Draft<Keyword>
  at: number
  error: string | undefined
  onChange: (value: Keyword) => void
  onRemove: (() => void) | null
}

function KeywordField({ draft: { key, value }, at, error, onChange, onRemove }: KeywordFieldProps) {
  const t = useTranslations('replies')
  const match = (chosen: string) => onChange({ ...value, match: chosen === 'contains' ? 'contains' : 'exact' })
  return (
    <div>
      <div className="flex gap-2">
        <input
          value={value.word}
          onChange={(event) => onChange({ ...value, word: event.target.value })}
          maxLength={KEYWORD_CHARACTERS}
          aria-label={t('editor.keyword', { at: at + 1 })}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `keyword-${key}` : undefined}
          className="h-10 min-w-0 grow rounded-lg border border-field-border bg-field px-3 text-field-foreground aria-invalid:border-danger"
        />
        <select
          value={value.match}
          onChange={(event) => match(event.target.value)}
          aria-label={t('editor.matchOf', { at: at + 1 })}
          className="h-10 rounded-lg border border-field-border bg-field px-2 text-field-foreground"
        >
          {MATCHES.map((one) => (
            <option key={one} value={one}>
              {t(`match.${one}`)}
            </option>
          ))}
        </select>
        <Button
          isIconOnly
          variant="ghost"
          aria-label={t('editor.removeKeyword', { at: at + 1 })}
          isDisabled={onRemove === null}
          onPress={() => onRemove?.()}
        >
          <X size={16} aria-hidden />
        </Button>
      </div>
      {error ? (
        <p id={`keyword-${key}`} className="mt-1 text-sm text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}
