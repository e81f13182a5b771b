import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { env } from '@/lib/platform/env'

/** Public pages: native elements only, no control library. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <div className="full-height flex flex-col">
      <SiteHeader name={env.PLATFORM_NAME} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-5xl px-4 pb-16 outline-none sm:px-6">
        {children}
      </main>
      <SiteFooter name={env.PLATFORM_NAME} legalEntity={env.PLATFORM_LEGAL_ENTITY} contact={env.PLATFORM_CONTACT} />
    </div>
  )
}
