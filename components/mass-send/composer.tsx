'use client'
import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import type { DraftSummary } from '@/lib/articles/contract'
import type { ComposerView, MassSendView, PreviewReaderView, SentPreview } from '@/lib/mass-send/contract'
import { AudiencePicker } from './audience-picker'
import { ChosenOrder } from './chosen-order'
import { ConfirmSend } from './confirm-send'
import { DraftPicker } from './draft-picker'
import { PublishedPicker } from './published-picker'
import { SendPreview } from './send-preview'
import { SendPreviewDialog } from './send-preview-dialog'
import { SendWhen } from './send-when'
import { useAudience } from './use-audience'
import { type Composition, useComposition } from './use-composition'

export interface ComposerProps {
  view: ComposerView
  drafts: readonly DraftSummary[]
  /** Articles that the address names. */
  initial: readonly string[]
  send: FormAction<MassSendView>
  askForCode: FormAction<{ email: string }>
  /** When this account's followers read. */
  times?: ReactNode
  /** Operators' own subscribers, who can be sent a preview. */
  readers: readonly PreviewReaderView[]
  sendPreview: FormAction<SentPreview>
}

/** Chooses drafts and a time, shows what followers will see, and asks once more before it is sent. */
export function Composer(props: ComposerProps) {
  const { view, drafts, initial, send, askForCode, times } = props
  const t = useTranslations('mass-send.composer')
  const work = useComposition(view, drafts, initial)
  const audience = useAudience(view.account.id)
  const [isAsking, setAsking] = useState(false)
  const reaches = !audience.isEmpty && (audience.count === null || audience.count.reached > 0)
  const canSend =
    work.chosen.length > 0 &&
    reaches &&
    work.quota !== null &&
    work.quota.left > 0 &&
    (work.mode === 'now' || work.sendAt !== null)
  if (drafts.length === 0 && view.published.length === 0) return <NothingToSend accountId={view.account.id} />
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="space-y-6">
        <Choice view={view} drafts={drafts} work={work} />
        <AudiencePicker accountId={view.account.id} choices={view.choices} audience={audience} />
        <SendWhen view={view} work={work} />
        {times}
        <div className="flex flex-wrap gap-3">
          <Button
            variant="primary"
            size="lg"
            icon={<Send size={18} aria-hidden />}
            isDisabled={!canSend}
            onPress={() => setAsking(true)}
          >
            {t('check')}
          </Button>
          <SendPreviewDialog
            accountId={view.account.id}
            articleIds={work.chosen.map(({ id }) => id)}
            readers={props.readers}
            send={props.sendPreview}
          />
        </div>
      </div>
      <div className="lg:sticky lg:top-6 lg:self-start">
        <SendPreview accountName={view.account.name} articles={work.chosen} />
      </div>
      {work.quota ? (
        <ConfirmSend
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          view={view}
          work={work}
          audience={audience}
          quota={work.quota}
          send={send}
          askForCode={askForCode}
        />
      ) : null}
    </div>
  )
}

/** What goes out, and in which order. */
function Choice({ view, drafts, work }: Pick<ComposerProps, 'view' | 'drafts'> & { work: Composition }) {
  const t = useTranslations('mass-send.composer')
  return (
    <>
      <Card title={t('choose')} isFlush>
        <p className="px-5 pb-2 text-sm text-muted">
          {t('chooseHelp', { count: work.chosen.length, max: view.articles.max })}
        </p>
        <DraftPicker
          drafts={drafts}
          chosen={work.chosen.map(({ id }) => id)}
          waiting={new Set(view.waitingArticleIds)}
          isFull={work.isFull}
          onToggle={work.toggle}
        />
        <PublishedPicker
          articles={view.published}
          chosen={work.chosen.map(({ id }) => id)}
          waiting={new Set(view.waitingArticleIds)}
          isFull={work.isFull}
          onToggle={work.toggle}
        />
      </Card>
      {work.chosen.length > 1 ? (
        <Card title={t('order')} isFlush>
          <ChosenOrder articles={work.chosen} onMove={work.move} onRemove={work.toggle} />
        </Card>
      ) : null}
    </>
  )
}

function NothingToSend({ accountId }: { accountId: string }) {
  const t = useTranslations('mass-send.composer')
  const action = (
    <LinkButton variant="primary" href={`/console/${accountId}/articles`}>
      {t('toDrafts')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('noDrafts')} action={action}>
      {t('noDraftsText')}
    </EmptyState>
  )
}
