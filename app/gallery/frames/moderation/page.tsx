import { Brand } from '@/components/layout/brand'
import { Frame } from '@/components/layout/frame'
import { Preferences } from '@/components/layout/preferences'
import { SignOut } from '@/components/layout/sign-out'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { WORDS } from '../../samples'

export default function ModerationFrameSample() {
  const corner = (
    <>
      <Preferences />
      <SignOut door="administrator" />
    </>
  )
  return (
    <Frame face="moderation" base="/gallery/frames" top={<Brand name="Xintai" />} corner={corner}>
      <PageHeader title={WORDS.table} />
      <EmptyState title={WORDS.emptyTitle}>{WORDS.emptyText}</EmptyState>
    </Frame>
  )
}
