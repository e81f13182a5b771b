import { SuspensionNotes } from '@/app/suspension-notes'
import type { ReactNode } from 'react'
import { AgreementNotice } from '@/components/agreement/agreement-notice'
import { ReaderBar } from '@/components/layout/reader-bar'
import { ClientTexts } from '@/components/texts/client-texts'
import { getAgreementNotice } from '@/lib/agreement'
import { ask } from '@/lib/platform/http/page-context'
import { accept } from './me/agreement/actions'

/** The reader's frame: one column and the bottom bar, and above it a new version that is in force (AGR-2). */
export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const notice = await ask('subscriber', getAgreementNotice, {})
  return (
    <ClientTexts namespaces={[]}>
      <div className="reader full-height">
        <main id="content" tabIndex={-1} className="reader-main">
          <AgreementNotice notice={notice} page="/m/me/agreement" accept={accept} />
          <SuspensionNotes names={['write', 'follow']} />
          {children}
        </main>
        <ReaderBar />
      </div>
    </ClientTexts>
  )
}
