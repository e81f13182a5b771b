import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SettingFacts } from '@/components/mass-send/setting-facts'
import { SettingForm } from '@/components/mass-send/setting-form'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { PreviewReaders } from '@/components/mass-send/preview-readers'
import { getSendSetting, listPreviewReaders } from '@/lib/mass-send'
import { ask } from '@/lib/platform/http/page-context'
import { askForCode, removeReader, saveSetting } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mass-send'))('settings.title') }
}

/** How the account's sends go out. */
export default async function SendSettingPage({ params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params
  const setting = await ask('operator', getSendSetting, { accountId })
  const previews = setting.maySend ? await ask('operator', listPreviewReaders, { accountId }) : null
  const t = await getTranslations('mass-send')
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        description={t('settings.description')}
        actions={<LinkButton href={`/console/${accountId}/mass-send`}>{t('back')}</LinkButton>}
      />
      <div className="max-w-2xl space-y-6">
        {setting.mayChange ? (
          <SettingForm accountId={accountId} setting={setting} save={saveSetting} askForCode={askForCode} />
        ) : (
          <SettingFacts setting={setting} />
        )}
        {previews ? <PreviewReaders accountId={accountId} view={previews} remove={removeReader} /> : null}
      </div>
    </>
  )
}
