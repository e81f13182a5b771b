import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import type { DocumentView } from '@/lib/agreement/contract'

/** One version of a document, its sections with anchors, and the way to all its versions. */
export function DocumentText({ view }: { view: DocumentView }) {
  const t = useTranslations('agreement')
  const day = useMomentText()
  const { document, version, platform } = view
  // Where the host of the installation has not set its own facts, the text says so instead of showing a gap (AGR-4).
  const facts = {
    platform: platform.name,
    entity: platform.entity || t('unset.entity'),
    court: platform.court || t('unset.court'),
    contact: platform.contact || t('unset.contact'),
  }
  const base = `documents.${document}.versions.${version}`
  return (
    <article>
      <h1 className="text-2xl font-semibold text-balance">{t(`documents.${document}.name`)}</h1>
      <p className="mt-2 text-sm text-muted">
        {t('version', { version })} · {t('from', { date: day(view.from) })}
      </p>
      {view.state === 'current' ? null : (
        <p role="status" className="mt-4 rounded-lg bg-warning-soft px-4 py-3 text-warning-soft-foreground">
          {t('notCurrent')}{' '}
          <Link href={`/agreement/${document}`} className="underline underline-offset-2">
            {t('readCurrent')}
          </Link>
        </p>
      )}
      {view.sections.map((section, at) => (
        <section key={section} id={section} className="mt-8 scroll-mt-20">
          <h2 className="text-base font-semibold">{`${at + 1}. ${t(`${base}.${section}.title`)}`}</h2>
          <p className="mt-2 max-w-prose leading-relaxed">{t(`${base}.${section}.text`, facts)}</p>
        </section>
      ))}
      <Versions view={view} />
    </article>
  )
}

function Versions({ view: { document, version, versions } }: { view: DocumentView }) {
  const t = useTranslations('agreement')
  const day = useMomentText()
  return (
    <nav aria-label={t('versions')} className="mt-12 border-t border-separator pt-5">
      <h2 className="text-base font-semibold">{t('versions')}</h2>
      <ul className="mt-2 space-y-1 text-sm">
        {versions.map((one) => (
          <li key={one.version}>
            <Link
              href={`/agreement/${document}?version=${one.version}`}
              aria-current={one.version === version ? 'page' : undefined}
              className="inline-flex min-h-6 items-center text-link underline underline-offset-2"
            >
              {t('version', { version: one.version })} · {t('from', { date: day(one.from) })} ·{' '}
              {t(`states.${one.state}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link href="/agreement" className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
          {t('title')}
        </Link>
      </p>
    </nav>
  )
}
