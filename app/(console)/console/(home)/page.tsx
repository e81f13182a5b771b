import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyAccounts, MyApplications } from '@/components/accounts/my-accounts'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { listMine } from '@/lib/accounts'
import { getAccountPictures } from '@/lib/media'
import { ask } from '@/lib/platform/http/page-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.mine')
  return { title: t('title') }
}

export default async function MyAccountsPage() {
  const t = await getTranslations('accounts.mine')
  const { accounts, applications } = await ask('operator', listMine, {})
  const pictures = await ask('operator', getAccountPictures, { accountIds: accounts.map(({ account }) => account.id) })
  const register = (
    <LinkButton href="/register" variant="primary" icon={<Plus size={16} aria-hidden />}>
      {t('new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={accounts.length > 0 ? register : null} />
      {accounts.length > 0 ? (
        <MyAccounts accounts={accounts} pictures={pictures} />
      ) : (
        <EmptyState title={t('emptyTitle')} action={register}>
          {t('empty')}
        </EmptyState>
      )}
      <MyApplications applications={applications} />
    </>
  )
}
