import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { env, isDemo } from '@/lib/platform/env'
import { keptMail } from '@/lib/platform/mail/kept-mail'

export const dynamic = 'force-dynamic'

const LINK = /(https?:\/\/[^\s<>]+)/

/** One mail of the demonstration as text, its links made to be pressed. */
export default async function MailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const mail = isDemo ? await keptMail(env.MAIL_DIR, (await params).mailId) : null
  if (!mail) notFound()
  const [t, format] = await Promise.all([getTranslations('mail'), getFormatter()])
  return (
    <main className="mx-auto max-w-3xl px-4 py-8">
      <Link href="/dev/mail" className="text-sm text-link underline underline-offset-2">
        {t('back')}
      </Link>
      <h1 className="mt-4 text-xl font-semibold">{mail.subject || t('noSubject')}</h1>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-muted">{t('from')}</dt>
        <dd>{mail.from}</dd>
        <dt className="text-muted">{t('to')}</dt>
        <dd>{mail.to}</dd>
        <dt className="text-muted">{t('at')}</dt>
        <dd>{format.dateTime(new Date(mail.receivedAt), { dateStyle: 'medium', timeStyle: 'medium' })}</dd>
      </dl>
      <div className="mt-6 rounded-lg border border-border bg-surface p-4 whitespace-pre-wrap">
        {mail.text.split(LINK).map((part, at) =>
          at % 2 === 1 ? (
            <a key={at} href={part} className="text-link underline underline-offset-2">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </div>
    </main>
  )
}
