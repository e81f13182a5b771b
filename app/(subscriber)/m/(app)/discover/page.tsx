import { getTranslations } from 'next-intl/server'
import { AccountRows } from '@/components/inbox/account-rows'
import { ReaderHead } from '@/components/inbox/reader-head'
import { NativeEmpty } from '@/components/ui/native'
import { SearchField } from '@/components/ui/search-field'
import { discoverAccounts } from '@/lib/inbox'
import { ask } from '@/lib/platform/http/page-context'

interface Props {
  searchParams: Promise<{ q?: string | string[] }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('inbox'))('discover.title') }
}

/** Finds official accounts by name or handle. */
export default async function DiscoverPage({ searchParams }: Props) {
  const q = [(await searchParams).q ?? ''].flat()[0] ?? ''
  const { found } = await ask('subscriber', discoverAccounts, { q: q.slice(0, 60) })
  const t = await getTranslations('inbox.discover')
  return (
    <>
      <ReaderHead title={t('title')} />
      <div className="px-4 py-4">
        <SearchField action="/m/discover" defaultValue={q} label={t('label')} placeholder={t('placeholder')} />
      </div>
      {q.trim() === '' ? <p className="px-8 py-12 text-center text-sm text-muted text-balance">{t('hint')}</p> : null}
      {found.length > 0 ? (
        <>
          <p role="status" className="px-4 pb-2 text-sm text-muted">
            {t('found', { count: found.length })}
          </p>
          <AccountRows accounts={found} label={t('title')} hrefOf={({ handle, id }) => `/p/${handle || id}`} />
        </>
      ) : null}
      {q.trim() !== '' && found.length === 0 ? (
        <NativeEmpty title={t('none', { q })}>{t('noneText')}</NativeEmpty>
      ) : null}
    </>
  )
}
