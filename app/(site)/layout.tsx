import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { platformFacts } from '@/lib/platform/facts'

/** Public pages: native elements only, no control library. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  const { name, legalEntity, contact } = platformFacts()
  return (
    <div className="full-height flex flex-col">
      <SiteHeader name={name} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-5xl px-4 pb-16 outline-none sm:px-6">
        {children}
      </main>
      <SiteFooter name={name} legalEntity={legalEntity} contact={contact} />
    </div>
  )
}
