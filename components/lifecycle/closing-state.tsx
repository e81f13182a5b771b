import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { SecondFactor } from '@/components/identity/second-factor'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import { RuleLink } from '@/components/ui/rule-link'
import type { ClosingView, EndingView } from '@/lib/lifecycle/contract'

interface Props {
  closing: ClosingView & { ending: EndingView }
  undo: FormAction
  askForCode: FormAction<{ email: string }>
}

/** An account that is ending or has ended: until when what can be done, and the way back while there is one. */
export function ClosingState({ closing: { account, ending }, undo, askForCode }: Props) {
  const t = useTranslations('lifecycle.closing')
  const moment = useMomentText()
  const facts = {
    cause: ending.cause,
    startedAt: moment(ending.startedAt),
    endsAt: moment(ending.endsAt),
    exportUntil: moment(ending.exportUntil),
  }
  return (
    <div className="space-y-4">
      <section
        role="status"
        className="rounded-lg border border-warning/40 bg-warning-soft px-5 py-4 text-warning-soft-foreground"
      >
        <h2 className="text-base font-semibold">{ending.endedAt ? t('over') : t('running', facts)}</h2>
        <p className="mt-1 max-w-prose text-sm">{ending.endedAt ? t('overCause', facts) : t('runningCause', facts)}</p>
        {ending.reason ? (
          <p className="mt-1 max-w-prose text-sm">{t('reasonGiven', { reason: ending.reason })}</p>
        ) : null}
        <p className="mt-4">
          <LinkButton href={`/console/${account.id}/backup`}>{t('backupFirst')}</LinkButton>
        </p>
      </section>
      {ending.mayUndo ? (
        <Card title={t('undo')} aside={<RuleLink code="DATA-3" />}>
          <p className="mb-4 max-w-prose text-sm text-muted">{t('undoHelp')}</p>
          <ActionForm
            name="undo-closing"
            action={undo}
            hidden={{ accountId: account.id, endingId: ending.id }}
            submitLabel={t('undoSubmit')}
            draft={false}
          >
            <SecondFactor askForCode={askForCode} />
          </ActionForm>
        </Card>
      ) : null}
    </div>
  )
}
