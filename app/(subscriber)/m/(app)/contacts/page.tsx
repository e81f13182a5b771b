import { getTranslations } from 'next-intl/server'
import { AccountRows } from '@/components/inbox/account-rows'
import { ReaderHead } from '@/components/inbox/reader-head'
import { NativeEmpty, NativeLinkButton } from '@/components/ui/native'
import { listContacts } from '@/lib/inbox'
import { ask } from '@/lib/platform/http/page-context'

export async function generateMetadata() {
  return { title: (await getTranslations('inbox'))('contacts.title') }
}

/** The accounts that the subscriber follows. */
export default async function ContactsPage() {
  const { subscription, service } = await ask('subscriber', listContacts, {})
  const t = await getTranslations('inbox')
  const groups = [
    { name: t('contacts.service'), accounts: service },
    { name: t('contacts.subscription'), accounts: subscription },
  ].filter(({ accounts }) => accounts.length > 0)
  return (
    <>
      <ReaderHead title={t('contacts.title')} />
      {groups.map(({ name, accounts }) => (
        <section key={name}>
          <h2 className="flex justify-between bg-background px-4 pt-4 pb-2 text-sm text-muted">
            <span>{name}</span>
            <span className="tabular">{t('contacts.count', { count: accounts.length })}</span>
          </h2>
          <AccountRows accounts={accounts} label={name} hrefOf={({ handle, id }) => `/p/${handle || id}`} />
        </section>
      ))}
      {groups.length === 0 ? (
        <NativeEmpty
          title={t('contacts.empty')}
          action={<NativeLinkButton href="/m/discover">{t('find')}</NativeLinkButton>}
        >
          {t('contacts.emptyText')}
        </NativeEmpty>
      ) : null}
    </>
  )
}
