'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { NamedUse } from '@/lib/media/contract'

interface MaterialUsesProps {
  accountId: string
  uses: readonly NamedUse[] | null | 'failed'
}

/** Where a material is used, each place by its name with a way to it. */
export function MaterialUses({ accountId, uses }: MaterialUsesProps) {
  const t = useTranslations('media.usedWhere')
  if (uses === null) return <p className="text-sm text-muted">{t('loading')}</p>
  if (uses === 'failed') return <p className="text-sm text-danger">{t('failed')}</p>
  if (uses.length === 0) return <p className="text-sm text-muted">{t('nowhere')}</p>
  return (
    <ul className="space-y-1 text-sm">
      {uses.map((use) => (
        <li key={`${use.usedBy}-${use.refId}`} className="flex flex-wrap items-baseline gap-x-2">
          <Link href={placeOf(accountId, use)} className="text-link hover:underline">
            {use.name || t('untitled')}
          </Link>
          <span className="text-xs text-muted">{t(`kinds.${kindOf(use)}`)}</span>
        </li>
      ))}
    </ul>
  )
}

const kindOf = ({ usedBy, state }: NamedUse) =>
  usedBy === 'article' ? (`article_${state ?? 'draft'}` as const) : usedBy

function placeOf(accountId: string, { usedBy, refId, state }: NamedUse): string {
  const console = `/console/${accountId}`
  if (usedBy === 'article') return state === 'draft' ? `${console}/articles/${refId}` : `/a/${refId}`
  return { reply: `${console}/replies`, profile: `${console}/account`, message: `${console}/chat` }[usedBy]
}
