import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NativeForm } from '@/components/ui/form/native-form'
import { NativeLinkButton } from '@/components/ui/native'
import { PageHeader } from '@/components/ui/page-header'
import { getPreviewInvitation } from '@/lib/mass-send'
import { ask } from '@/lib/platform/http/page-context'
import { accept } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mass-send.preview'))('title'), robots: { index: false } }
}

/** Asks a subscriber whether an account's operators may send them previews. */
export default async function PreviewReaderPage({ params }: { params: Promise<{ invitation: string }> }) {
  const invitation = decodeURIComponent((await params).invitation)
  const {
    accountId,
    accountName: name,
    following,
    already,
  } = await ask('subscriber', getPreviewInvitation, {
    invitation,
  })
  const t = await getTranslations('mass-send.preview')
  const back = <NativeLinkButton href={`/m/sends/${accountId}`}>{t('joinBack')}</NativeLinkButton>
  const joined = (
    <div className="space-y-4">
      <p>{t('joined', { name })}</p>
      {back}
    </div>
  )
  return (
    <div className="space-y-6 px-4 py-5">
      <PageHeader title={t('joinTitle', { name })} description={t('joinText', { name })} />
      {already ? (
        joined
      ) : following ? (
        <NativeForm
          name="join-previews"
          action={accept}
          hidden={{ invitation }}
          submitLabel={t('joinSubmit')}
          done={joined}
        />
      ) : (
        <div className="space-y-4">
          <p>{t('joinFollow', { name })}</p>
          {back}
        </div>
      )}
    </div>
  )
}
