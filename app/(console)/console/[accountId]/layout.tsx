import type { ReactNode } from 'react'
import { ReadOnlyBanner } from '@/components/confirmations/read-only-banner'
import { SuspensionNotes } from '@/app/suspension-notes'
import { AccountSwitcher } from '@/components/layout/account-switcher'
import { Frame } from '@/components/layout/frame'
import { FactorKind } from '@/components/identity/factor-kind'
import { AllTexts } from '@/components/texts/client-texts'
import { mayDo } from '@/lib/accounts/contract'
import { getSecondFactor } from '@/lib/identity'
import { CONSOLE_FUNCTIONS } from '@/lib/installation/contract'
import { ask, signedIn } from '@/lib/platform/http/page-context'
import { ConsoleAgreementNotice } from '../agreement-notice'
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
  const actor = await signedIn('operator')
  const since = actor.kind === 'operator' ? actor.readOnly?.[accountId] : undefined
  const mayConfirm = mayDo(actor, accountId, 'account.confirm')
  const { kind } = await ask('operator', getSecondFactor, {})
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
        {since ? <ReadOnlyBanner accountId={accountId} since={since.toISOString()} mayConfirm={mayConfirm} /> : null}
        <ConsoleAgreementNotice />
        <SuspensionNotes names={CONSOLE_FUNCTIONS} />
        <FactorKind kind={kind}>{children}</FactorKind>
      </Frame>
    </AllTexts>
  )
}
