import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HandleCard } from '@/components/accounts/handle-card'
import { ProfileCard } from '@/components/accounts/profile-card'
import { RefusedNotice } from '@/components/accounts/refused-notice'
import { SceneCodes } from '@/components/accounts/scene-codes'
import { WhoMayCard } from '@/components/accounts/who-may-card'
import { RegistrationCard } from '@/components/confirmations/registration-card'
import { NameCard } from '@/components/names/name-card'
import { LinkButton } from '@/components/ui/link-button'
import { LivePage } from '@/components/ui/live-status'
import { PageHeader } from '@/components/ui/page-header'
import { getAccountSettings, listSceneCodes } from '@/lib/accounts'
import { getStanding } from '@/lib/confirmations'
import { getAccountPictures } from '@/lib/media'
import { getRenaming } from '@/lib/names'
import { env } from '@/lib/platform/env'
import { ask } from '@/lib/platform/http/page-context'
import { listChangeProofs } from '@/lib/proofs'
import * as actions from './actions'

interface Props {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ refused?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.settings')
  return { title: t('title') }
}

export default async function AccountSettingsPage({ params, searchParams }: Props) {
  const { accountId } = await params
  const { refused } = await searchParams
  const t = await getTranslations('accounts.settings')
  const [settings, codes, pictures, renaming, standing] = await Promise.all([
    ask('operator', getAccountSettings, { accountId }),
    ask('operator', listSceneCodes, { accountId }),
    ask('operator', getAccountPictures, { accountIds: [accountId] }),
    ask('operator', getRenaming, { accountId }),
    ask('operator', getStanding, { accountId }),
  ])
  const proofs = standing.mayConfirm ? await ask('operator', listChangeProofs, { accountId }) : null
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        mark={<LivePage audienceUrl={`/api/stream?as=operator&account=${accountId}`} />}
        actions={<LinkButton href={`/p/${settings.account.handle}`}>{t('view')}</LinkButton>}
      />
      <RefusedNotice code={refused} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <ProfileCard
            settings={settings}
            src={pictures[accountId]?.src ?? null}
            save={actions.updateProfile}
            choosePicture={actions.choosePicture}
          />
          <NameCard
            accountId={accountId}
            renaming={renaming}
            request={actions.askForName}
            withdraw={actions.withdrawName}
            askForCode={actions.askForCode}
          />
          <HandleCard settings={settings} set={actions.setHandle} />
        </div>
        <RegistrationCard
          accountId={accountId}
          standing={standing}
          proofs={proofs}
          binding={settings.binding}
          confirm={actions.confirm}
          submit={actions.handInChange}
          withdraw={actions.withdrawData}
          removeProof={actions.dropProof}
        />
      </div>
      <div className="mt-4 space-y-4">
        <SceneCodes settings={settings} codes={codes} site={env.XINTAI_URL} create={actions.createSceneCode} />
        <WhoMayCard settings={settings} />
      </div>
    </>
  )
}
