import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { NativeLinkButton } from '@/components/ui/native'
import type { CopyView, PrivacyView } from '@/lib/personal-data/contract'

const COUNTED = ['memberships', 'follows', 'messages', 'sessions', 'notifications'] as const

/** What the platform holds of the person, in numbers. */
export function OwnCounts({ counts }: Pick<PrivacyView, 'counts'>) {
  const t = useTranslations('personal-data.counts')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted" aria-label={t('title')}>
      {COUNTED.filter((name) => counts[name] !== undefined).map((name) => (
        <li key={name}>{t(name, { count: counts[name] ?? 0 })}</li>
      ))}
    </ul>
  )
}

/** The copies that were asked for, each with where it stands. */
export function CopyList({ copies, base }: { copies: readonly CopyView[]; base: string }) {
  const t = useTranslations('personal-data.copy')
  const moment = useMomentText()
  if (copies.length === 0) return <p className="text-sm text-muted">{t('none')}</p>
  return (
    <ul className="divide-y divide-separator">
      {copies.map((copy) => (
        <li key={copy.id} className="flex flex-wrap items-center justify-between gap-3 py-3 text-sm">
          <span>
            {copy.doneAt === null
              ? t('making', { at: moment(copy.askedAt) })
              : copy.isThere
                ? t('ready', { at: moment(copy.doneAt), until: moment(copy.expiresAt ?? '') })
                : t('gone', { at: moment(copy.doneAt) })}
          </span>
          {copy.isThere ? (
            // A plain address: the answer is a file, and nothing may ask for it before the person does.
            <NativeLinkButton href={`${base}/copy/${copy.id}`} prefetch={false}>
              {t('download')}
            </NativeLinkButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What deleting takes, what it leaves, and what stands against it. */
export function DeletionFacts({ privacy: { door, holds, applications } }: { privacy: PrivacyView }) {
  const t = useTranslations('personal-data.delete')
  return (
    <div className="max-w-prose space-y-3 text-sm">
      <p>{t('gone', { door })}</p>
      <p>{t('kept', { door })}</p>
      <Blockers title={t('holds')} rows={holds.map(({ id, name }) => ({ name, href: `/console/${id}/closing` }))} />
      <Blockers
        title={t('applications')}
        rows={applications.map(({ id, name }) => ({ name: name || t('unnamed'), href: `/register/${id}` }))}
      />
    </div>
  )
}

function Blockers({ title, rows }: { title: string; rows: readonly { name: string; href: string }[] }) {
  if (rows.length === 0) return null
  return (
    <div className="rounded-lg bg-warning-soft px-4 py-3 text-warning-soft-foreground">
      <p className="font-medium">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {rows.map(({ name, href }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-6 items-center underline underline-offset-2">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
