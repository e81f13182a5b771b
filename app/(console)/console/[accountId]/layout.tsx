import type { ReactNode } from 'react'
import { AccountSwitcher } from '@/components/layout/account-switcher'
import { Frame } from '@/components/layout/frame'
import { AllTexts } from '@/components/texts/client-texts'
import { ConsoleCorner } from '../corner'
import { frameAccounts } from '../frame-accounts'
import '../../../controls.css'

interface Props {
  params: Promise<{ accountId: string }>
  children: ReactNode
}

/** One account's console. */
export default async function ConsoleLayout({ params, children }: Props) {
  const { accountId } = await params
  const accounts = await frameAccounts()
  const current = accounts.find(({ id }) => id === accountId) ?? null
  return (
    <AllTexts>
      <Frame
        face="console"
        base={`/console/${accountId}`}
        top={<AccountSwitcher current={current} accounts={accounts} />}
        corner={<ConsoleCorner />}
        accounts={accounts}
      >
        {children}
      </Frame>
    </AllTexts>
  )
}
