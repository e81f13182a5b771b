import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PermissionTable } from '@/components/installation/permission-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnPermissions } from '@/lib/installation'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('installation.permissions'))('title') }
}

export default async function OwnPermissionsPage({ params }: Props) {
  const { accountId } = await params
  const rows = await ask('operator', listOwnPermissions, { accountId })
  const t = await getTranslations('installation.permissions')
  return (
    <>
      <PageHeader title={t('title')} description={t('ownLead')} />
      <PermissionTable rows={rows} empty={<EmptyState title={t('emptyTitle')}>{t('ownEmpty')}</EmptyState>} />
    </>
  )
}
