import { getTranslations } from 'next-intl/server'
import { CannotSend } from '@/components/mass-send/cannot-send'
import { Composer } from '@/components/mass-send/composer'
import { SendTimesHelp } from '@/components/statistics/send-times'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { listDrafts } from '@/lib/articles'
import { getComposer, listPreviewReaders } from '@/lib/mass-send'
import { getSendTimes } from '@/lib/statistics'
import { ask } from '@/lib/platform/http/page-context'
import { askForCode, sendPreview, sendToFollowers } from '../actions'

const DRAFTS = 50

interface Props {
  params: Promise<{ accountId: string }>
  searchParams: Promise<{ article?: string | string[] }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('mass-send'))('new') }
}

/** Puts a mass-send together. */
export default async function ComposePage({ params, searchParams }: Props) {
  const { accountId } = await params
  const view = await ask('operator', getComposer, { accountId })
  const { drafts, total } = await ask('operator', listDrafts, { accountId, limit: DRAFTS })
  const { readers } = await ask('operator', listPreviewReaders, { accountId })
  const times = await ask('operator', getSendTimes, { accountId })
  const t = await getTranslations('mass-send')
  const wanted = [(await searchParams).article ?? []].flat()
  const waiting = new Set(view.waitingArticleIds)
  const sendable = new Set(
    drafts.filter(({ id, faults }) => faults.length === 0 && !waiting.has(id)).map(({ id }) => id),
  )
  const initial = [...new Set(wanted)].filter((id) => sendable.has(id)).slice(0, view.articles.max)
  const cannot = view.bar !== null || view.frozenSince !== null || !view.account.live
  return (
    <>
      <PageHeader
        title={t('new')}
        description={t('newDescription')}
        actions={<LinkButton href={`/console/${accountId}/mass-send`}>{t('back')}</LinkButton>}
      />
      {cannot ? (
        <CannotSend accountId={accountId} bar={view.bar} frozenSince={view.frozenSince} />
      ) : (
        <Composer
          view={view}
          drafts={drafts}
          initial={initial}
          send={sendToFollowers}
          askForCode={askForCode}
          readers={readers}
          sendPreview={sendPreview}
          times={<SendTimesHelp times={times} />}
        />
      )}
      {!cannot && total > drafts.length ? (
        <p className="mt-4 text-sm text-muted">{t('composer.shown', { count: drafts.length })}</p>
      ) : null}
    </>
  )
}
