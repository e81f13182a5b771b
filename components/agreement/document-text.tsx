import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import type { ClauseView, DocumentView } from '@/lib/agreement/contract'
import { TEXT_LINK } from './text-link'

/** One version of a document: its clauses with numbers and anchors, each in plain words too, and the way to all its versions. */
export function DocumentText({ view }: { view: DocumentView }) {
  const t = useTranslations('agreement')
  const day = useMomentText()
  const { document, version, clauses } = view
  return (
    <article>
      <h1 className="text-2xl font-semibold text-balance">{t(`documents.${document}.name`)}</h1>
      <p className="mt-2 text-sm text-muted">
        {t('version', { version })} · {t('from', { date: day(view.from) })}
      </p>
      {view.state === 'current' ? null : (
        <p role="status" className="mt-4 rounded-lg bg-warning-soft px-4 py-3 text-warning-soft-foreground">
          {t(view.state === 'coming' ? 'notYet' : 'notCurrent')}{' '}
          <Link href={`/agreement/${document}`} className="underline underline-offset-2">
            {t('readCurrent')}
          </Link>
        </p>
      )}
      {view.changes ? <Changes view={view} /> : null}
      <Contents clauses={clauses} />
      {clauses.map((clause, at) => (
        <Clause key={clause.id} clause={clause} number={at + 1} document={document} version={version} />
      ))}
      <Versions view={view} />
    </article>
  )
}

function Changes({ view: { document, version, changes, versions } }: { view: DocumentView }) {
  const t = useTranslations('agreement')
  const before = versions[versions.findIndex((one) => one.version === version) - 1]?.version
  return (
    <p className="mt-4 rounded-lg border border-border bg-surface px-4 py-3 text-sm">
      <strong className="font-medium">{t('changesLabel')}</strong> {changes}{' '}
      {before ? (
        <Link href={`/agreement/${document}/changes?before=${before}&after=${version}`} className={TEXT_LINK}>
          {t('wordByWord')}
        </Link>
      ) : null}
    </p>
  )
}

function Contents({ clauses }: { clauses: readonly ClauseView[] }) {
  const t = useTranslations('agreement')
  return (
    <nav aria-label={t('contents')} className="mt-6">
      <h2 className="text-base font-semibold">{t('contents')}</h2>
      <ol className="mt-2 gap-x-8 text-sm sm:columns-2">
        {clauses.map(({ id, title }, at) => (
          <li key={id}>
            <a href={`#${id}`} className={TEXT_LINK}>
              {at + 1}. {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface ClauseProps {
  clause: ClauseView
  number: number
  document: string
  version: string
}

function Clause({ clause: { id, title, text, summary, since, sinceFrom }, number, document, version }: ClauseProps) {
  const t = useTranslations('agreement')
  const day = useMomentText()
  const paragraphs = text.split('\n')
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 scroll-mt-20 target:bg-accent-soft">
      <h2 id={`${id}-title`} className="text-base font-semibold">
        <a href={`#${id}`} className="hover:underline">
          {`${number}. ${title}`}
        </a>
      </h2>
      {summary ? (
        <p className="mt-2 max-w-prose border-l-2 border-accent pl-3 text-sm text-muted">
          <span className="font-medium text-foreground">{t('inShort')}</span> {summary}
        </p>
      ) : null}
      {paragraphs.map((paragraph, at) => (
        <p key={at} id={`${id}-${at + 1}`} className="mt-2 flex max-w-prose scroll-mt-20 gap-3 leading-relaxed">
          {paragraphs.length > 1 ? (
            <a
              href={`#${id}-${at + 1}`}
              className="tabular min-w-6 shrink-0 text-sm/relaxed text-muted hover:underline"
            >
              {`${number}.${at + 1}`}
            </a>
          ) : null}
          <span>{paragraph}</span>
        </p>
      ))}
      <p className="mt-2 text-xs text-muted">
        {since === version ? null : (
          <Link href={`/agreement/${document}?version=${since}#${id}`} className={TEXT_LINK}>
            {t('since', { version: since, date: day(sinceFrom) })}
          </Link>
        )}
      </p>
    </section>
  )
}

function Versions({ view: { document, version, versions } }: { view: DocumentView }) {
  const t = useTranslations('agreement')
  const day = useMomentText()
  return (
    <nav aria-label={t('versions')} className="mt-12 border-t border-separator pt-5">
      <h2 className="text-base font-semibold">{t('versions')}</h2>
      <ul className="mt-2 space-y-1 text-sm">
        {versions.toReversed().map((one) => (
          <li key={one.version}>
            <Link
              href={`/agreement/${document}?version=${one.version}`}
              aria-current={one.version === version ? 'page' : undefined}
              className={TEXT_LINK}
            >
              {t('version', { version: one.version })} · {t('from', { date: day(one.from) })} ·{' '}
              {t(`states.${one.state}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-6 flex flex-wrap gap-x-6">
        {versions.length > 1 ? (
          <Link href={`/agreement/${document}/changes`} className={TEXT_LINK}>
            {t('compare')}
          </Link>
        ) : null}
        <Link href="/agreement" className={TEXT_LINK}>
          {t('title')}
        </Link>
      </p>
    </nav>
  )
}
