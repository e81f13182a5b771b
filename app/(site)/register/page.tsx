import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { SuspensionNotes } from '@/app/suspension-notes'
import { ClientTexts } from '@/components/texts/client-texts'
import { StatusBadge } from '@/components/ui/badge'
import { NativeForm } from '@/components/ui/form/native-form'
import { NativeLinkButton } from '@/components/ui/native'
import { listMine } from '@/lib/accounts'
import type { ApplicationBrief } from '@/lib/accounts/contract'
import { contextFor } from '@/lib/platform/http/context'
import { ask } from '@/lib/platform/http/page-context'
import { start } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.register')
  return { title: t('title'), description: t('lead') }
}

export default async function RegisterPage() {
  const t = await getTranslations('accounts.register')
  const { actor } = await contextFor('operator')
  const isSignedIn = actor.kind === 'operator'
  const { applications } = isSignedIn ? await ask('operator', listMine, {}) : { applications: [] }
  const draft = applications.find(({ state }) => state === 'DRAFT')
  return (
    <ClientTexts namespaces={['accounts']}>
      <div className="mx-auto w-full max-w-2xl py-8">
        <SuspensionNotes names={['register']} />
        <h1 className="text-2xl font-semibold text-balance">{t('title')}</h1>
        <p className="mt-2 max-w-prose text-muted">{t('lead')}</p>
        <section className="mt-6 rounded-lg border border-border bg-surface p-5">
          <h2 className="font-medium">{t('needTitle')}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {(['need1', 'need2', 'need3', 'need5', 'need4'] as const).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
        <div className="mt-6">
          {isSignedIn ? (
            <NativeForm name="start" action={start} submitLabel={draft ? t('resume') : t('begin')} />
          ) : (
            <>
              <p className="mb-3 text-sm text-muted">{t('signInHelp')}</p>
              <NativeLinkButton tone="primary" href="/sign-in?next=/register">
                {t('signIn')}
              </NativeLinkButton>
            </>
          )}
        </div>
        <Own applications={applications} />
      </div>
    </ClientTexts>
  )
}

const TONES = {
  DRAFT: 'neutral',
  SUBMITTED: 'accent',
  RETURNED: 'warning',
  APPROVED: 'success',
  WITHDRAWN: 'neutral',
} as const

async function Own({ applications }: { applications: ApplicationBrief[] }) {
  const t = await getTranslations('accounts')
  if (applications.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-2 font-medium">{t('register.yours')}</h2>
      <ul className="divide-y divide-separator rounded-lg border border-border bg-surface">
        {applications.map(({ id, name, state }) => (
          <li key={id}>
            <Link
              href={`/register/${id}`}
              className="flex min-h-12 items-center justify-between gap-4 px-4 py-2 hover:bg-surface-hover"
            >
              <span className="min-w-0 truncate">{name ?? t('register.unnamed')}</span>
              <StatusBadge tone={TONES[state]}>{t(`applicationStates.${state}`)}</StatusBadge>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
