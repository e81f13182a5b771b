import { SpellCheck2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '../ui/link-button'

/** The way from a published article to the desk at which it is mended (PUB-2). */
export function CorrectLink({ accountId, articleId, title }: { accountId: string; articleId: string; title: string }) {
  const t = useTranslations('corrections')
  return (
    <LinkButton
      href={`/console/${accountId}/published/${articleId}/correct`}
      size="sm"
      variant="ghost"
      aria-label={t('open', { title })}
      icon={<SpellCheck2 size={16} aria-hidden />}
    >
      <span className="max-sm:sr-only">{t('title')}</span>
    </LinkButton>
  )
}
