import { useTranslations } from 'next-intl'
import type { Shadow } from '@/lib/replies/contract'

/** Which keywords of a rule an earlier rule takes, and what to do about it. */
export function ShadowNote({ shadows }: { shadows: readonly Shadow[] }) {
  const t = useTranslations('replies')
  if (shadows.length === 0) return null
  return (
    <div className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning-soft-foreground">
      <ul className="space-y-0.5">
        {shadows.map(({ word, byName, byWord, byPosition }) => (
          <li key={word}>{t('shadow', { word, name: byName, by: byWord, position: byPosition })}</li>
        ))}
      </ul>
      <p className="mt-0.5">{t('shadowHelp')}</p>
    </div>
  )
}
