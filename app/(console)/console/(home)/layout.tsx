import type { ReactNode } from 'react'
import { Brand } from '@/components/layout/brand'
import { Frame } from '@/components/layout/frame'
import { SecurityLink } from '@/components/layout/security-link'
import { AllTexts } from '@/components/texts/client-texts'
import { env } from '@/lib/platform/env'
import { ConsoleCorner } from '../corner'
import { frameAccounts } from '../frame-accounts'
import '../../../controls.css'

/** The console before an account is chosen: the list of accounts, and registration. */
export default async function ConsoleHomeLayout({ children }: { children: ReactNode }) {
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
        top={<Brand name={env.PLATFORM_NAME} href="/console" />}
        corner={corner}
        accounts={await frameAccounts()}
      >
        {children}
      </Frame>
    </AllTexts>
  )
}
