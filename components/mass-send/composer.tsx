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
import type { ComposerView, MassSendView } from '@/lib/mass-send/contract'
import { AudiencePicker } from './audience-picker'
import { ChosenOrder } from './chosen-order'
import { ConfirmSend } from './confirm-send'
import { DraftPicker } from './draft-picker'
import { PublishedPicker } from './published-picker'
import { SendPreview } from './send-preview'
import { SendWhen } from './send-when'
import { useAudience } from './use-audience'
import { useComposition } from './use-composition'

export interface ComposerProps {
  view: ComposerView
  drafts: readonly DraftSummary[]
  /** Articles that the address names. */
  initial: readonly string[]
  send: FormAction<MassSendView>
  askForCode: FormAction<{ email: string }>
  /** What the check-up before sending says. */
  checks?: ReactNode
  /** When this account's followers read. */
  times?: ReactNode
}

/** Chooses drafts and a time, shows what followers will see, and asks once more before it is sent. */
export function Composer({ view, drafts, initial, send, askForCode, checks, times }: ComposerProps) {
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
        <AudiencePicker accountId={view.account.id} choices={view.choices} audience={audience} />
        <SendWhen view={view} work={work} />
        {times}
        <Button
          variant="primary"
          size="lg"
          icon={<Send size={18} aria-hidden />}
          isDisabled={!canSend}
          onPress={() => setAsking(true)}
        >
          {t('check')}
        </Button>
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
          checks={checks}
          quota={work.quota}
          send={send}
          askForCode={askForCode}
        />
      ) : null}
    </div>
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
