import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import type { DocumentsView } from '@/lib/agreement/contract'

/** The documents in force, in order of precedence (AGR-3), with what is announced for later. */
export function DocumentList({ documents }: Pick<DocumentsView, 'documents'>) {
  const t = useTranslations('agreement')
  const day = useMomentText()
  return (
    <section className="mt-8">
      <h2 className="text-xl font-semibold">{t('documentsTitle')}</h2>
      <p className="mt-1 text-sm text-muted">{t('precedence')}</p>
      <ol className="mt-3 divide-y divide-separator rounded-lg border border-border bg-surface">
        {documents.map(({ document, version, from, coming }, at) => (
          <li key={document} className="px-5 py-4">
            <Link
              href={`/agreement/${document}`}
              className="inline-flex min-h-6 items-center font-medium text-link underline underline-offset-2"
            >
              {`${at + 1}. ${t(`documents.${document}.name`)}`}
            </Link>
            <p className="text-sm">{t(`documents.${document}.about`)}</p>
            <p className="text-sm text-muted">
              {t('version', { version })} · {t('from', { date: day(from) })}
            </p>
            {coming ? (
              <p className="text-sm text-warning">{t('coming', { version: coming.version, date: day(coming.from) })}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
