import { Scale } from 'lucide-react'
import type { ReactNode } from 'react'
import { Brand } from '@/components/layout/brand'
import { Preferences } from '@/components/layout/preferences'
import { platformFacts } from '@/lib/platform/facts'

/** The page that a mailed link opens: before there is a sign-in, so without the administration's frame. */
export default function WelcomeLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-4">
      <header className="flex items-center justify-between">
        <Brand name={platformFacts().name} />
        <Preferences />
      </header>
      <main id="content" tabIndex={-1} className="flex grow flex-col justify-center py-8 outline-none">
        <div className="rounded-lg border border-border border-t-4 border-t-accent bg-surface p-5 sm:p-7">
          <Scale size={28} strokeWidth={1.5} aria-hidden className="mb-3 text-accent" />
          {children}
        </div>
      </main>
    </div>
  )
}
