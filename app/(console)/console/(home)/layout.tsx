import type { ReactNode } from 'react'
import { Brand } from '@/components/layout/brand'
import { Frame } from '@/components/layout/frame'
import { SecurityLink } from '@/components/layout/security-link'
import { FactorKind } from '@/components/identity/factor-kind'
import { AllTexts } from '@/components/texts/client-texts'
import { getSecondFactor } from '@/lib/identity'
import { ask } from '@/lib/platform/http/page-context'
import { ConsoleAgreementNotice } from '../agreement-notice'
import { platformFacts } from '@/lib/platform/facts'
import { ConsoleCorner } from '../corner'
import { frameAccounts } from '../frame-accounts'
import '../../../controls.css'

/** The console before an account is chosen: the list of accounts, and registration. */
export default async function ConsoleHomeLayout({ children }: { children: ReactNode }) {
  const accounts = await frameAccounts()
  const { kind } = await ask('operator', getSecondFactor, {})
  const corner = (
    <>
      <SecurityLink />
      <ConsoleCorner />
    </>
  )
  return (
    <AllTexts>
      <Frame
        face="console"
        top={<Brand name={platformFacts().name} href="/console" />}
        corner={corner}
        accounts={accounts}
      >
        <ConsoleAgreementNotice />
        <FactorKind kind={kind}>{children}</FactorKind>
      </Frame>
    </AllTexts>
  )
}
