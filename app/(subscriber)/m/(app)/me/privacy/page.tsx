import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReaderHead } from '@/components/inbox/reader-head'
import { CopyList, DeletionFacts, OwnCounts } from '@/components/personal-data/privacy-facts'
import { CodeForm, CopyForm, DeleteForm } from '@/components/personal-data/reader-forms'
import { ClientTexts } from '@/components/texts/client-texts'
import { getPrivacy } from '@/lib/personal-data'
import { ask } from '@/lib/platform/http/page-context'
import { askForCode, askForCopy, deleteMe } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personal-data'))('title') }
}

/** A subscriber's own data: a copy of it, and the end of it. */
export default async function MyPrivacyPage() {
  const privacy = await ask('subscriber', getPrivacy, {})
  const t = await getTranslations('personal-data')
  const actions = { askForCode, askForCopy, deleteMe }
  return (
    <>
      <ReaderHead title={t('title')} back="/m/me" />
      <ClientTexts namespaces={['personal-data', 'identity']}>
        <div className="space-y-8 px-4 py-5">
          <p className="text-muted">{t('lead')}</p>
          <OwnCounts counts={privacy.counts} />
          {privacy.email ? <CodeForm askForCode={askForCode} email={privacy.email} /> : null}
          <section className="space-y-3">
            <h2 className="text-base font-semibold">{t('copy.title')}</h2>
            <p className="text-sm text-muted">{t('copy.text', { days: privacy.keptDays })}</p>
            <CopyList copies={privacy.copies} base="/m/me/privacy" />
            <CopyForm privacy={privacy} actions={actions} />
          </section>
          <section className="space-y-3 border-t border-separator pt-6">
            <h2 className="text-base font-semibold">{t('delete.title')}</h2>
            <DeletionFacts privacy={privacy} />
            <DeleteForm privacy={privacy} actions={actions} />
          </section>
        </div>
      </ClientTexts>
    </>
  )
}
