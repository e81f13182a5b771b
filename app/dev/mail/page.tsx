import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { env, isDemo } from '@/lib/platform/env'
import { listKeptMail } from '@/lib/platform/mail/kept-mail'

export const dynamic = 'force-dynamic'

/** The mails of the demonstration, newest first; in any other mode this page does not exist. */
export default async function MailPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  if (!isDemo) notFound()
  const { to } = await searchParams
  const [t, format, mails] = await Promise.all([
    getTranslations('mail'),
    getFormatter(),
    listKeptMail(env.MAIL_DIR, { to }),
  ])
  return (
    <main className="mx-auto max-w-3xl px-4 py-8">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <p className="mt-1 text-sm text-muted">{t('about')}</p>
      {mails.length === 0 ? <p className="mt-8 text-muted">{to ? t('noneTo', { to }) : t('none')}</p> : null}
      <ul className="mt-6 divide-y divide-separator rounded-lg border border-border bg-surface empty:hidden">
        {mails.map(({ id, subject, to: recipient, receivedAt, text }) => (
          <li key={id}>
            <Link href={`/dev/mail/${id}`} className="block px-4 py-3 hover:bg-surface-hover">
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">{subject || t('noSubject')}</span>
                <time dateTime={receivedAt} className="text-sm text-muted">
                  {format.dateTime(new Date(receivedAt), { dateStyle: 'medium', timeStyle: 'medium' })}
                </time>
              </span>
              <span className="block text-sm text-muted">{recipient}</span>
              <span className="line-clamp-2 text-sm text-muted">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
