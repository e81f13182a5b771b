import { useTranslations } from 'next-intl'

const AUTHOR_LENGTH = 40

/** Who signs the article. */
export function AuthorField({ value, onChange }: { value: string; onChange: (author: string) => void }) {
  const t = useTranslations('articles.editor')
  return (
    <label className="flex items-center gap-3 text-sm">
      <span className="font-medium">{t('author')}</span>
      <input
        value={value}
        maxLength={AUTHOR_LENGTH}
        onChange={(event) => onChange(event.target.value)}
        className="h-9 min-w-0 grow rounded-lg border border-field-border bg-field px-3"
      />
    </label>
  )
}
