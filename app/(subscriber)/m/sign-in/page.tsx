import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoorLinks } from '@/components/identity/door-links'
import { SignInPanel } from '@/components/identity/sign-in-panel'
import { Brand } from '@/components/layout/brand'
import { Preferences } from '@/components/layout/preferences'
import { platformFacts } from '@/lib/platform/facts'
import { signInState, type SignInQuery } from '@/lib/platform/session/sign-in-page'
import { byCode, byPassword, requestCode } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.door.subscriber'))('title'), robots: { index: false } }
}

export default async function ReaderSignInPage({ searchParams }: { searchParams: SignInQuery }) {
  const t = await getTranslations('identity.door.subscriber')
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-4">
      <header className="flex items-center justify-between">
        <Brand name={platformFacts().name} />
        <Preferences />
      </header>
      <main id="content" tabIndex={-1} className="flex grow flex-col justify-center py-8 outline-none">
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="mt-1 mb-6 text-muted">{t('lead')}</p>
        <SignInPanel
          door="subscriber"
          path="/m/sign-in"
          state={await signInState('subscriber', searchParams)}
          actions={{ requestCode, byCode, byPassword }}
        />
      </main>
      <footer className="border-t border-separator pt-2">
        <DoorLinks here="subscriber" />
      </footer>
    </div>
  )
}
