import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import type { AccountSettingsView } from '@/lib/accounts/contract'
import { AccountPicture } from './account-picture'
import { AccountBadges } from './my-accounts'

/** What readers see of the account. */
export function ProfileCard({
  settings: { account, mayChange },
  src,
  save,
  choosePicture,
}: {
  settings: AccountSettingsView
  /** Its picture as readers see it. */
  src: string | null
  save: FormAction
  choosePicture: FormAction
}) {
  const t = useTranslations('accounts.settings')
  return (
    <Card title={t('profile')}>
      <div className="mb-5 flex items-center gap-4">
        <Avatar name={account.name} src={src} size="lg" />
        <div className="min-w-0">
          <p className="font-medium">{account.name}</p>
          <AccountBadges account={account} />
        </div>
      </div>
      {mayChange ? <AccountPicture accountId={account.id} hasPicture={src !== null} choose={choosePicture} /> : null}
      {mayChange ? (
        <ActionForm name="profile" action={save} hidden={{ accountId: account.id }} submitLabel={t('save')}>
          <TextArea
            name="intro"
            label={t('intro')}
            help={t('introHelp')}
            defaultValue={account.intro}
            limit={120}
            rows={3}
            isRequired={false}
          />
        </ActionForm>
      ) : (
        <>
          <p>{account.intro || '—'}</p>
          <p className="mt-3 text-sm text-muted">{t('readOnly')}</p>
        </>
      )}
    </Card>
  )
}
