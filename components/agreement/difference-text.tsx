import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { NativeButton, NativeSelect } from '@/components/ui/native'
import { type ClauseDifference, type DifferenceView, Language, type Part } from '@/lib/agreement/contract'
import { TEXT_LINK } from './text-link'

/** Two versions of a document word by word. The choice stands in the address bar, and nothing here needs scripts. */
export function DifferenceText({ view }: { view: DifferenceView }) {
  const t = useTranslations('agreement.difference')
  const all = useTranslations('agreement')
  const { document, clauses, language, added, removed } = view
  const same = clauses.filter(({ state }) => state === 'same')
  const numbers = new Map(clauses.filter(({ state }) => state !== 'removed').map(({ id }, at) => [id, at + 1]))
  return (
    <article>
      <h1 className="text-2xl font-semibold text-balance">
        {t('title', { document: all(`documents.${document}.name`) })}
      </h1>
      <Pickers view={view} />
      {view.changes ? <p className="mt-4 max-w-prose">{view.changes}</p> : null}
      <p role="status" className="mt-4 text-sm text-muted">
        {added + removed === 0 ? t('none') : t('count', { added, removed })}
      </p>
      <p className="mt-1 text-sm text-muted">
        {t.rich('legend', {
          ins: (words) => <Mark kind="added">{words}</Mark>,
          del: (words) => <Mark kind="removed">{words}</Mark>,
        })}
      </p>
      <div lang={language}>
        {clauses
          .filter(({ state }) => state !== 'same')
          .map((clause) => (
            <Clause key={clause.id} clause={clause} number={numbers.get(clause.id)} />
          ))}
      </div>
      {same.length > 0 ? (
        <details className="mt-8 rounded-lg border border-border bg-surface px-4 py-3">
          <summary className="cursor-pointer font-medium">{t('unchanged', { count: same.length })}</summary>
          <div lang={language}>
            {same.map((clause) => (
              <Clause key={clause.id} clause={clause} number={numbers.get(clause.id)} />
            ))}
          </div>
        </details>
      ) : null}
      <p className="mt-8">
        <Link href={`/agreement/${document}?version=${view.after.version}`} className={TEXT_LINK}>
          {t('readWhole', { version: view.after.version })}
        </Link>
      </p>
    </article>
  )
}

function Pickers({ view: { document, versions, before, after, language } }: { view: DifferenceView }) {
  const t = useTranslations('agreement.difference')
  const all = useTranslations('agreement')
  const day = useMomentText()
  const options = versions.map(({ version, from }) => (
    <option key={version} value={version}>
      {`${all('version', { version })} · ${day(from)}`}
    </option>
  ))
  return (
    <form
      method="get"
      action={`/agreement/${document}/changes`}
      className="mt-5 grid items-end gap-4 sm:grid-cols-[4fr_4fr_3fr_auto]"
    >
      <NativeSelect name="before" label={t('before')} defaultValue={before.version}>
        {options}
      </NativeSelect>
      <NativeSelect name="after" label={t('after')} defaultValue={after.version}>
        {options}
      </NativeSelect>
      <NativeSelect name="language" label={t('language')} defaultValue={language}>
        {Language.options.map((value) => (
          <option key={value} value={value}>
            {t(`languages.${value}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeButton tone="primary">{t('show')}</NativeButton>
    </form>
  )
}

function Clause({ clause: { id, state, title, text }, number }: { clause: ClauseDifference; number?: number }) {
  const t = useTranslations('agreement.difference')
  return (
    <section id={id} className="mt-8 scroll-mt-20">
      <h2 className="text-base font-semibold">
        {number === undefined ? null : `${number}. `}
        <Parts parts={title} />
        {state === 'added' || state === 'removed' ? (
          <span className="ml-2 rounded bg-default px-1.5 py-0.5 text-xs font-medium">{t(`states.${state}`)}</span>
        ) : null}
      </h2>
      <p className="mt-2 max-w-prose leading-relaxed whitespace-pre-line">
        <Parts parts={text} />
      </p>
    </section>
  )
}

const Parts = ({ parts }: { parts: readonly Part[] }) =>
  parts.map(({ kind, text }, at) =>
    kind === 'same' ? (
      <span key={at}>{text}</span>
    ) : (
      <Mark key={at} kind={kind}>
        {text}
      </Mark>
    ),
  )

/** Words that came or went: told by element, by a sign and by line, not by colour alone. */
function Mark({ kind, children }: { kind: 'added' | 'removed'; children: ReactNode }) {
  const t = useTranslations('agreement.difference')
  const told = <span className="sr-only">{t(`told.${kind}`)} </span>
  return kind === 'added' ? (
    <ins className="rounded-sm bg-success-soft px-0.5 text-success-soft-foreground underline decoration-2 underline-offset-2">
      {told}
      <span aria-hidden>+</span>
      {children}
    </ins>
  ) : (
    <del className="rounded-sm bg-danger-soft px-0.5 text-danger-soft-foreground line-through">
      {told}
      <span aria-hidden>−</span>
      {children}
    </del>
  )
}
