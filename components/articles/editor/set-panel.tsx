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
export function SetPanel(props: SetPanelProps) {
  const { accountId, articleId, set, title, saveNow } = props
  const t = useTranslations('editor.set')
  const all = useTranslations()
  const moment = useMomentText()
  const { refusal, isBusy, move, takeOut, begin } = useSetDeeds(props)
  const [dragged, setDragged] = useState<number | null>(null)
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
              href={pathOf(accountId, article.id)}
              isHeadline={n === 0}
              isHere={article.id === articleId}
              leave={saveNow}
            />
            {set.id ? (
              <SetKeys {...{ article, n, isBusy, move, takeOut }} isLast={n === set.articles.length - 1} />
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

const pathOf = (accountId: string, id: string) => `/console/${accountId}/articles/${id}`

/** What changes the set; a refusal is shown beneath it, and the list is asked anew. */
function useSetDeeds({ accountId, articleId, set, saveNow, add, arrange }: SetPanelProps) {
  const router = useRouter()
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isBusy, setBusy] = useState(false)
  const put = async (articles: readonly SetArticle[]) => {
    setBusy(true)
    const articleIds = articles.map(({ id }) => id)
    const result = await arrange({ accountId, setId: set.id, version: set.version, articleIds })
    setBusy(false)
    setRefusal(result.ok ? null : result.refusal)
    router.refresh()
  }
  const move = (from: number, to: number) => {
    const one = set.articles[from]
    if (!one || from === to || to < 0 || to >= set.articles.length) return
    const others = set.articles.filter((_one, n) => n !== from)
    void put([...others.slice(0, to), one, ...others.slice(to)])
  }
  const takeOut = (gone: string) => void put(set.articles.filter(({ id }) => id !== gone))
  const begin = async () => {
    setBusy(true)
    const result = (await saveNow()) ? await add({ accountId, articleId }) : null
    setBusy(false)
    if (result?.ok) router.push(pathOf(accountId, result.view.id))
    else if (result) setRefusal(result.refusal)
  }
  return { refusal, isBusy, move, takeOut, begin }
}

interface SetKeysProps {
  article: SetArticle
  n: number
  isLast: boolean
  isBusy: boolean
  move: (from: number, to: number) => void
  takeOut: (id: string) => void
}

function SetKeys({ article: { id, title }, n, isLast, isBusy, move, takeOut }: SetKeysProps) {
  const t = useTranslations('editor.set')
  const keys = [
    { key: 'up' as const, icon: ArrowUp, isOff: n === 0, run: () => move(n, n - 1) },
    { key: 'down' as const, icon: ArrowDown, isOff: isLast, run: () => move(n, n + 1) },
    { key: 'takeOut' as const, icon: X, isOff: false, run: () => takeOut(id) },
  ]
  return (
    <span className="mt-1 flex justify-end gap-0.5">
      {keys.map(({ key, icon: Icon, isOff, run }) => (
        <Button
          key={key}
          isIconOnly
          size="sm"
          variant="ghost"
          isDisabled={isOff || isBusy}
          aria-label={t(key, { title: title || t('untitled') })}
          onPress={run}
        >
          <Icon size={14} aria-hidden />
        </Button>
      ))}
    </span>
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
