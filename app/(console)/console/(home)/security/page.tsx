import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthenticatorCard } from '@/components/identity/authenticator-card'
import { TokensCard } from '@/components/console-tokens/tokens-card'
import { PasswordCard } from '@/components/identity/password-card'
import { SessionList } from '@/components/identity/session-list'
import { SignInList } from '@/components/identity/sign-in-list'
import { PageHeader } from '@/components/ui/page-header'
import { listTokens } from '@/lib/console-tokens'
import { getSecondFactor, listSessions, listSignIns } from '@/lib/identity'
import { ask } from '@/lib/platform/http/page-context'
import {
  begin,
  changePassword,
  confirm,
  endOne,
  endOthers,
  makeOne,
  remove,
  renew,
  requestCode,
  revoke,
} from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout.console.items'))('mySecurity') }
}

/** The operator's own safety: second factor, devices, password, the same for all accounts they work on. */
export default async function ConsoleSecurityPage() {
  const [t, items] = await Promise.all([getTranslations('identity.security'), getTranslations('layout.console.items')])
  const { sessions, hasPassword } = await ask('operator', listSessions, {})
  const [factor, signIns, tokens] = await Promise.all([
    ask('operator', getSecondFactor, {}),
    ask('operator', listSignIns, {}),
    ask('operator', listTokens, {}),
  ])
  return (
    <>
      <PageHeader title={items('mySecurity')} description={t('description')} />
      <div className="max-w-2xl space-y-6">
        <AuthenticatorCard
          factor={factor}
          begin={begin}
          confirm={confirm}
          renew={renew}
          remove={remove}
          askForCode={requestCode}
        />
        <SessionList sessions={sessions} endOne={endOne} endOthers={endOthers} />
        <TokensCard tokens={tokens} make={makeOne} revoke={revoke} askForCode={requestCode} />
        <SignInList signIns={signIns} />
        <PasswordCard
          hasPassword={hasPassword}
          factor={factor.kind}
          setPassword={changePassword}
          requestCode={requestCode}
        />
      </div>
    </>
  )
}
