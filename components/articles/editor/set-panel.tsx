'use client'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { refusalText, type RefusalLike, useMomentText } from '@/components/texts'
import { Button } from '@/components/ui/button'
import type { ActionResult } from '@/components/ui/form/result'
import type { ArticleSetView, SetArticle } from '@/lib/articles/contract'
import { Cover } from '../cover'

export interface SetActions {
  add: (input: Record<string, unknown>) => Promise<ActionResult<{ id: string }>>
  arrange: (input: Record<string, unknown>) => Promise<ActionResult<unknown>>
}

interface SetPanelProps extends SetActions {
  accountId: string
  articleId: string
  set: ArticleSetView
  /** The title as it is being typed. */
  title: string
  /** True when everything typed is with the house: only then one may leave. */
  saveNow: () => Promise<boolean>
}

/** The articles that go out together: moved by drag or by key, the first is the headline. */
export function SetPanel({ accountId, articleId, set, title, saveNow, add, arrange }: SetPanelProps) {
  const t = useTranslations('editor.set')
  const router = useRouter()
  const all = useTranslations()
  const moment = useMomentText()
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  const pathOf = (id: string) => `/console/${accountId}/articles/${id}`

  const put = async (articles: readonly SetArticle[]) => {
    setBusy(true)
    const articleIds = articles.map(({ id }) => id)
    const result = await arrange({ accountId, setId: set.id, version: set.version, articleIds })
    setBusy(false)
    setRefusal(result.ok ? null : result.refusal)
    router.refresh()
  }
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= set.articles.length) return
    const moved = set.articles.filter((_one, n) => n !== from)
    const one = set.articles[from]
    if (one) void put([...moved.slice(0, to), one, ...moved.slice(to)])
  }
  const begin = async () => {
    setBusy(true)
    const result = (await saveNow()) ? await add({ accountId, articleId }) : null
    setBusy(false)
    if (result?.ok) router.push(pathOf(result.view.id))
    else if (result) setRefusal(result.refusal)
  }
  return (
    <section aria-label={t('title')} className="space-y-2">
      <div className="flex items-baseline justify-between text-sm">
        <h2 className="font-medium">{t('title')}</h2>
        <span className="tabular text-muted">{t('count', { count: set.articles.length, most: set.most })}</span>
      </div>
      <ol className="space-y-2">
        {set.articles.map((article, n) => (
          <li
            key={article.id}
            draggable={set.id !== null}
            onDragStart={() => setDragged(n)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => [dragged !== null && move(dragged, n), setDragged(null)]}
            className={`rounded-lg border bg-surface p-2 ${article.id === articleId ? 'border-accent' : 'border-border'}`}
          >
            <SetLink
              article={article.id === articleId ? { ...article, title } : article}
              href={pathOf(article.id)}
              isHeadline={n === 0}
              isHere={article.id === articleId}
              leave={saveNow}
            />
            {set.id ? (
              <span className="mt-1 flex justify-end gap-0.5">
                <Button
                  isIconOnly
                  size="sm"
                  variant="ghost"
                  isDisabled={n === 0 || isBusy}
                  aria-label={t('up', { title: article.title })}
                  onPress={() => move(n, n - 1)}
                >
                  <ArrowUp size={14} aria-hidden />
                </Button>
                <Button
                  isIconOnly
                  size="sm"
                  variant="ghost"
                  isDisabled={n === set.articles.length - 1 || isBusy}
                  aria-label={t('down', { title: article.title })}
                  onPress={() => move(n, n + 1)}
                >
                  <ArrowDown size={14} aria-hidden />
                </Button>
                <Button
                  isIconOnly
                  size="sm"
                  variant="ghost"
                  isDisabled={isBusy}
                  aria-label={t('takeOut', { title: article.title })}
                  onPress={() => void put(set.articles.filter(({ id }) => id !== article.id))}
                >
                  <X size={14} aria-hidden />
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {refusal ? (
        <p role="alert" className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning-soft-foreground">
          {refusalText(all, refusal, moment)}
        </p>
      ) : null}
      <Button size="sm" isPending={isBusy} icon={<Plus size={16} aria-hidden />} onPress={() => void begin()}>
        {t('add')}
      </Button>
      <p className="text-xs text-muted">{t('about', { most: set.most })}</p>
    </section>
  )
}

interface SetLinkProps {
  article: SetArticle
  href: string
  isHeadline: boolean
  isHere: boolean
  leave: () => Promise<boolean>
}

function SetLink({ article, href, isHeadline, isHere, leave }: SetLinkProps) {
  const t = useTranslations('editor.set')
  const router = useRouter()
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault()
        void leave().then((isSaved) => isSaved && router.push(href))
      }}
      className="flex min-h-10 items-center gap-2 text-sm"
    >
      <span className="min-w-0 grow">
        {isHeadline ? <span className="block text-xs text-muted">{t('headline')}</span> : null}
        <span className="line-clamp-2 font-medium break-words">{article.title || t('untitled')}</span>
      </span>
      <Cover cover={article.cover} />
    </Link>
  )
}
