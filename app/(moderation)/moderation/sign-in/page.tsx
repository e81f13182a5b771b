import { Scale } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoorLinks } from '@/components/identity/door-links'
import { StaffForm } from '@/components/identity/sign-in-forms'
import { Brand } from '@/components/layout/brand'
import { Preferences } from '@/components/layout/preferences'
import { ClientTexts } from '@/components/texts/client-texts'
import { platformFacts } from '@/lib/platform/facts'
import { signInState, type SignInQuery } from '@/lib/platform/session/sign-in-page'
import { enter } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.door.administrator'))('title'), robots: { index: false } }
}

export default async function StaffSignInPage({ searchParams }: { searchParams: SignInQuery }) {
  const t = await getTranslations('identity.door.administrator')
  const { next } = await signInState('administrator', searchParams)
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-4">
      <header className="flex items-center justify-between">
        <Brand name={platformFacts().name} />
        <Preferences />
      </header>
      <main id="content" tabIndex={-1} className="flex grow flex-col justify-center py-8 outline-none">
        <div className="rounded-lg border border-border border-t-4 border-t-accent bg-surface p-5 sm:p-7">
          <Scale size={28} strokeWidth={1.5} aria-hidden className="text-accent" />
          <h1 className="mt-3 font-serif text-2xl font-semibold">{t('title')}</h1>
          <p className="mt-1 mb-6 text-muted">{t('lead')}</p>
          <ClientTexts namespaces={['identity']}>
            <StaffForm action={enter} next={next} />
          </ClientTexts>
          <p className="mt-4 text-sm text-muted">{t('rule')}</p>
        </div>
      </main>
      <footer className="border-t border-separator pt-2">
        <DoorLinks here="administrator" />
      </footer>
    </div>
  )
}
