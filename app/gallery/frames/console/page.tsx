import { AccountSwitcher } from '@/components/layout/account-switcher'
import { Frame } from '@/components/layout/frame'
import { Preferences } from '@/components/layout/preferences'
import { SignOut } from '@/components/layout/sign-out'
import { LinkButton } from '@/components/ui/link-button'
import { LiveStatus } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { ACCOUNTS, LONG, WORDS } from '../../samples'
import { TableSamples } from '../../table-samples'

export default function ConsoleFrameSample() {
  const corner = (
    <>
      <Preferences />
      <SignOut door="operator" />
    </>
  )
  const top = <AccountSwitcher current={ACCOUNTS[0] ?? null} accounts={ACCOUNTS} />
  return (
    <Frame face="console" base="/gallery/frames/console" top={top} corner={corner} accounts={ACCOUNTS}>
      <PageHeader
        title={WORDS.table}
        description={LONG}
        mark={<LiveStatus state="lost" />}
        actions={
          <LinkButton href="/gallery" variant="primary">
            {WORDS.write}
          </LinkButton>
        }
      />
      <TableSamples />
    </Frame>
  )
}
