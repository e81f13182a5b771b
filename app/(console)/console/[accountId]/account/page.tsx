import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HandleCard } from '@/components/accounts/handle-card'
import { ProfileCard } from '@/components/accounts/profile-card'
import { SceneCodes } from '@/components/accounts/scene-codes'
import { SubjectCard } from '@/components/accounts/subject-card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { getAccountSettings, listSceneCodes } from '@/lib/accounts'
import { getAccountPictures } from '@/lib/media'
import { env } from '@/lib/platform/env'
import { ask } from '@/lib/platform/http/page-context'
import { choosePicture, createSceneCode, setHandle, updateProfile } from './actions'

interface Props {
  params: Promise<{ accountId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.settings')
  return { title: t('title') }
}

export default async function AccountSettingsPage({ params }: Props) {
  const { accountId } = await params
  const t = await getTranslations('accounts.settings')
  const [settings, codes, pictures] = await Promise.all([
    ask('operator', getAccountSettings, { accountId }),
    ask('operator', listSceneCodes, { accountId }),
    ask('operator', getAccountPictures, { accountIds: [accountId] }),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={<LinkButton href={`/p/${settings.account.handle}`}>{t('view')}</LinkButton>}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ProfileCard
          settings={settings}
          src={pictures[accountId]?.src ?? null}
          save={updateProfile}
          choosePicture={choosePicture}
        />
        <HandleCard settings={settings} set={setHandle} />
      </div>
      <div className="mt-4 space-y-4">
        <SubjectCard settings={settings} />
        <SceneCodes settings={settings} codes={codes} site={env.XINTAI_URL} create={createSceneCode} />
      </div>
    </>
  )
}
