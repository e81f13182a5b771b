import { useTranslations } from 'next-intl'
import { Picture } from '@/components/media/picture'
import { PhoneFrame } from '@/components/ui/phone-frame'
import type { PictureView } from '@/lib/media/contract'

export interface PreviewArticle {
  id: string
  title: string
  cover: PictureView | null
}

/** The card of a send on a phone: the headline with its large cover, further articles as rows. */
export function SendPreview({ accountName, articles }: { accountName: string; articles: readonly PreviewArticle[] }) {
  const t = useTranslations('mass-send')
  const [headline, ...further] = articles
  return (
    <PhoneFrame title={accountName} label={t('composer.preview')}>
      <div className="p-3">
        {headline ? (
          <div className="overflow-hidden rounded-lg bg-surface">
            <div className="relative aspect-[2.35/1] bg-accent-soft">
              {headline.cover ? (
                <Picture picture={headline.cover} sizes="300px" alt="" className="size-full object-cover" />
              ) : null}
            </div>
            <p className="line-clamp-2 px-3 py-2.5 font-medium">{headline.title || t('list.untitled')}</p>
            {further.map((article) => (
              <PreviewRow key={article.id} article={article} />
            ))}
          </div>
        ) : (
          <p className="px-4 py-24 text-center text-sm text-muted">{t('composer.previewEmpty')}</p>
        )}
      </div>
    </PhoneFrame>
  )
}

function PreviewRow({ article }: { article: PreviewArticle }) {
  const t = useTranslations('mass-send')
  return (
    <div className="flex items-center gap-3 border-t border-separator px-3 py-2.5">
      <span className="line-clamp-2 grow text-sm">{article.title || t('list.untitled')}</span>
      <span className="size-12 shrink-0 overflow-hidden rounded-md bg-accent-soft">
        {article.cover ? (
          <Picture picture={article.cover} sizes="48px" alt="" className="size-full object-cover" />
        ) : null}
      </span>
    </div>
  )
}
