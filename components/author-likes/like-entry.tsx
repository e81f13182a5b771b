import { Gift } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { LikersView } from '@/lib/author-likes/contract'

/** At an original's foot: the way to like its author, and who did lately (PUB-4). A plain link, so that it works on a page that is the same for everyone. */
export function LikeEntry({ articleId, likers: { author, count, names } }: { articleId: string; likers: LikersView }) {
  const t = useTranslations('author-likes')
  return (
    <section aria-label={t('title')} className="mt-10 flex flex-col items-center gap-3 text-center text-sm">
      <a
        href={`/a/${articleId}/like`}
        rel="nofollow"
        className="inline-flex min-h-11 items-center gap-2 rounded-lg bg-accent px-5 font-medium text-accent-foreground"
      >
        <Gift size={18} aria-hidden />
        {t('entry', { author })}
      </a>
      {count > 0 ? <p className="text-muted">{t('likers', { count, names: names.join('、') })}</p> : null}
    </section>
  )
}
