'use client'
import { Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { Button } from '@/components/ui/button'
import { PhoneFrame } from '@/components/ui/phone-frame'
import { ArticleView } from '../article-view'
import type { DraftTexts } from './draft-texts'

const account = (name: string) => ({ name, profilePath: '', followPath: '' })

/** The article on a phone, light or dark, as it is typed. */
export function PhonePreview({ texts, accountName }: { texts: DraftTexts; accountName: string }) {
  const t = useTranslations('articles.editor')
  const [isDark, setDark] = useState(false)
  // Typing goes first; the phone follows when there is time.
  const { title, author, body } = useDeferredValue(texts)
  return (
    <section aria-label={t('phone')}>
      <div className="mb-2 flex items-center justify-between">
        <h2 className="text-sm font-medium">{t('phone')}</h2>
        <Button
          isIconOnly
          size="sm"
          variant="ghost"
          aria-pressed={isDark}
          aria-label={t('phoneDark')}
          onPress={() => setDark((now) => !now)}
        >
          {isDark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
        </Button>
      </div>
      <div style={{ colorScheme: isDark ? 'dark' : 'light' }} className="text-foreground">
        <PhoneFrame title={accountName} label={t('phone')}>
          <ArticleView
            title={title}
            author={author}
            account={account(accountName)}
            publishedAt={null}
            body={body}
            isPreview
          />
        </PhoneFrame>
      </div>
    </section>
  )
}
