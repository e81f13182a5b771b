'use client'
import { RotateCcw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form/result'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import type { RefusalLike } from '@/components/texts'
import type { VersionView } from '@/lib/articles/contract'
import '../article-body.css'
import { type DifferencePart, wordDifference } from './word-difference'

interface Texts {
  title: string
  summary: string
  text: string
}
interface VersionDifferenceProps {
  ids: { accountId: string; articleId: string }
  shown: VersionView
  then: Texts
  now: Texts
  standing: number
  restore: FormAction
}

/** What changed from a kept save to the text as it stands; the save as it was, and the way back to it. */
export function VersionDifference({ ids, shown, then, now, standing, restore }: VersionDifferenceProps) {
  const t = useTranslations('editor.versions')
  const router = useRouter()
  const [isWhole, setWhole] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const put = async () => {
    setPending(true)
    const result = await restore({ ...ids, version: shown.version, seen: standing })
    setPending(false)
    if (result.ok) router.push(`/console/${ids.accountId}/articles/${ids.articleId}`)
    else setRefusal(result.refusal)
  }
  return (
    <section aria-label={t('compare')} className="min-w-0 space-y-4">
      <div className="flex flex-wrap gap-2">
        <Button aria-pressed={isWhole} onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? 'showChanges' : 'showWhole')}
        </Button>
        {shown.version === standing ? null : (
          <Button
            variant="primary"
            isPending={isPending}
            icon={<RotateCcw size={16} aria-hidden />}
            onPress={() => void put()}
          >
            {t('restore')}
          </Button>
        )}
      </div>
      <p className="text-sm text-muted">{t('restoreAbout')}</p>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {isWhole ? (
        <div className="rounded-lg border border-border bg-surface p-5">
          <h2 className="text-xl font-semibold">{shown.title || t('untitled')}</h2>
          <div className="article-body mt-4" dangerouslySetInnerHTML={{ __html: shown.body }} />
        </div>
      ) : (
        <Changes then={then} now={now} />
      )}
    </section>
  )
}

const FIELDS = ['title', 'summary', 'text'] as const

function Changes({ then, now }: { then: Texts; now: Texts }) {
  const t = useTranslations('editor.versions')
  const locale = useLocale()
  const fields = useMemo(
    () => FIELDS.map((field) => ({ field, parts: wordDifference(then[field], now[field], locale) })),
    [then, now, locale],
  )
  const changed = fields.filter(({ parts }) => parts.some(({ kind }) => kind !== 'same'))
  if (changed.length === 0) return <p className="text-sm">{t('noChange')}</p>
  return (
    <>
      {changed.map(({ field, parts }) => (
        <div key={field}>
          <h3 className="mb-1 text-sm font-medium">{t(`fields.${field}`)}</h3>
          <p className="rounded-lg border border-border bg-surface p-4 leading-7 break-words whitespace-pre-wrap">
            {parts.map((part, n) => (
              <Part key={n} part={part} />
            ))}
          </p>
        </div>
      ))}
    </>
  )
}

function Part({ part: { kind, text } }: { part: DifferencePart }) {
  if (kind === 'same') return text
  if (kind === 'removed') return <del className="bg-danger-soft text-danger-soft-foreground">{text}</del>
  return <ins className="bg-success-soft text-success-soft-foreground no-underline">{text}</ins>
}
