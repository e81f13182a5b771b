import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeLinkButton } from '@/components/ui/native'
import type { ApplicationView } from '@/lib/accounts/contract'

/** What became of a registration: in review, returned, approved or withdrawn, and what can be done now. */
export function ApplicationStatus({ application, withdraw }: { application: ApplicationView; withdraw: FormAction }) {
  const t = useTranslations('accounts.status')
  const all = useTranslations('accounts')
  const day = useMomentText()
  const { state, window, forgottenAt } = application
  const key = (
    {
      SUBMITTED: 'submitted',
      RETURNED: 'returned',
      APPROVED: 'approved',
      WITHDRAWN: 'withdrawn',
      DRAFT: 'submitted',
    } as const
  )[state]
  if (forgottenAt) return <Forgotten at={forgottenAt} />
  return (
    <>
      <p className="text-sm text-muted">{application.name}</p>
      <h1 className="text-xl font-semibold">{t(`${key}Title`)}</h1>
      <p className="mt-2 max-w-prose">{t(key, { usableFrom: day(window.usableFrom), dueOn: day(window.dueOn) })}</p>
      {application.submittedAt ? (
        <p className="mt-1 text-sm text-muted">
          {t('submittedAt')} {day(application.submittedAt)}
        </p>
      ) : null}
      {application.late ? (
        <p role="status" className="mt-4 rounded-lg bg-warning-soft px-4 py-3 text-warning-soft-foreground">
          {t('late', { dueOn: day(window.dueOn) })}
        </p>
      ) : null}
      <Returned application={application} />
      <div className="mt-6 space-y-6">
        {state === 'APPROVED' && application.accountId ? (
          <NativeLinkButton tone="primary" href={`/console/${application.accountId}`}>
            {all('register.toConsole')}
          </NativeLinkButton>
        ) : null}
        {state === 'SUBMITTED' ? (
          <details className="rounded-lg border border-border bg-surface p-4">
            <summary className="cursor-pointer">{t('withdraw')}</summary>
            <p className="my-3 text-sm text-muted">{t('withdrawHelp')}</p>
            <NativeForm
              name="withdraw"
              action={withdraw}
              hidden={{ applicationId: application.id }}
              submitLabel={t('withdraw')}
              submitTone="danger"
            />
          </details>
        ) : null}
        {state === 'WITHDRAWN' ? <NativeLinkButton href="/register">{all('register.title')}</NativeLinkButton> : null}
      </div>
    </>
  )
}

/** A draft that nobody finished: said where it was, with the way to a new one. */
function Forgotten({ at }: { at: string }) {
  const t = useTranslations('accounts')
  const day = useMomentText()
  return (
    <>
      <h1 className="text-xl font-semibold">{t('status.forgottenTitle')}</h1>
      <p className="mt-2 mb-6 max-w-prose">{t('status.forgotten', { date: day(at) })}</p>
      <NativeLinkButton tone="primary" href="/register">
        {t('register.title')}
      </NativeLinkButton>
    </>
  )
}

/** What the reviewer asks to have mended. */
export function Returned({ application: { state, decided } }: { application: ApplicationView }) {
  const t = useTranslations('accounts')
  if (state !== 'RETURNED' || !decided) return null
  return (
    <section
      role="status"
      className="mt-4 mb-6 rounded-lg border border-warning bg-warning-soft px-4 py-3 text-warning-soft-foreground"
    >
      <h2 className="font-medium">{t('status.returnedTitle')}</h2>
      <p className="mt-1 text-sm">{t('status.returned')}</p>
      <p className="mt-2">
        <span className="font-medium">{t('status.reason')}</span> {decided.reason}
      </p>
      {decided.mend.length > 0 ? (
        <>
          <p className="mt-2 font-medium">{t('status.mend')}</p>
          <ul className="list-disc pl-5">
            {decided.mend.map((field) => (
              <li key={field}>{t(`mend.${field}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
