import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { DateTime } from '@/components/ui/date-time'
import type { VersionSummary } from '@/lib/articles/contract'

interface VersionListProps {
  versions: readonly VersionSummary[]
  shown: number | null
  /** The version that the draft is at. */
  standing: number
  hrefOf: (version: number) => string
}

/** The kept saves, newest first: when, by whom, how long. */
export function VersionList({ versions, shown, standing, hrefOf }: VersionListProps) {
  const t = useTranslations('editor.versions')
  return (
    <ol className="space-y-1.5">
      {versions.map(({ version, title, savedAt, savedBy, characters }) => (
        <li key={version}>
          <Link
            href={hrefOf(version)}
            scroll={false}
            aria-current={version === shown ? 'true' : undefined}
            className={`block rounded-lg border px-3 py-2 text-sm hover:bg-surface-hover ${version === shown ? 'border-accent bg-accent-soft text-accent-soft-foreground' : 'border-border bg-surface'}`}
          >
            <span className="flex items-baseline justify-between gap-2">
              <DateTime at={savedAt} />
              {version === standing ? <span className="text-xs">{t('standing')}</span> : null}
            </span>
            <span className="block truncate">{title || t('untitled')}</span>
            <span className="block text-xs text-muted">
              {t('line', { name: savedBy ?? t('nobody'), count: characters })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
