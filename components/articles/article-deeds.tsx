import { Bookmark, Heart } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Reaction } from '@/lib/articles/contract'
import { deedButton } from './deed-button'

interface Props {
  articleId: string
  /** How the reader stands to the article; a page that is the same for everyone knows nobody. */
  reactions: Record<Reaction, boolean>
  /** How many like it. */
  likes?: number
  /** Beside the buttons: passing it on. */
  children?: ReactNode
}

const ICONS = { like: Heart, favourite: Bookmark }

/** Like and keep: forms of one button each. The page's script presses them in place, without one the browser does. */
export function ArticleDeeds({ articleId, reactions, likes, children }: Props) {
  const t = useTranslations('article.deeds')
  return (
    <div className="flex flex-wrap items-center gap-3">
      {(['like', 'favourite'] as const).map((kind) => {
        const Icon = ICONS[kind]
        return (
          <form key={kind} method="post" action={`/a/${articleId}/reactions`} data-press={kind}>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="on" value={reactions[kind] ? 'no' : 'yes'} />
            <button type="submit" aria-pressed={reactions[kind]} className={deedButton}>
              <Icon size={18} aria-hidden className="[[aria-pressed=true]>&]:fill-current" />
              {t(kind)}
              {kind === 'like' && likes !== undefined ? <span data-count>{likes}</span> : null}
            </button>
          </form>
        )
      })}
      {children}
    </div>
  )
}
