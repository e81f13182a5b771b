import type { ReactNode } from 'react'
import { ReaderBar } from '@/components/layout/reader-bar'
import { ClientTexts } from '@/components/texts/client-texts'

/** The reader's frame: one column and the bottom bar. */
export default function ReaderLayout({ children }: { children: ReactNode }) {
  return (
    <ClientTexts namespaces={[]}>
      <div className="reader full-height">
        <main id="content" tabIndex={-1} className="reader-main">
          {children}
        </main>
        <ReaderBar />
      </div>
    </ClientTexts>
  )
}
