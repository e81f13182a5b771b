import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StorageKinds, StorageMeter } from '@/components/archive/storage-use'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { getStorage } from '@/lib/archive'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('archive.storage'))('title') }
}

/** What takes space in the account, how long it is kept, and when the next of it is purged. */
export default async function StoragePage({ params }: Props) {
  const { accountId } = await params
  const storage = await ask('operator', getStorage, { accountId })
  const t = await getTranslations('archive.storage')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={<LinkButton href={`/console/${accountId}/materials`}>{t('toMaterials')}</LinkButton>}
      />
      <StorageMeter storage={storage} />
      <StorageKinds storage={storage} />
    </>
  )
}
