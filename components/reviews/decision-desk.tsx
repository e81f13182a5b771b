'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import type { ReasonTemplateView, ReviewOutcome } from '@/lib/accounts/contract'
import { TemplateDialog } from './template-dialog'
import { useDesk } from './use-desk'

interface Props {
  /** What goes along unseen: the thing's id and the version that was seen. */
  hidden: Readonly<Record<string, string | number>>
  approve: FormAction
  giveBack: FormAction
  templates: readonly ReasonTemplateView[]
  /** What approving asks for or means besides the reason. */
  approving?: ReactNode
  /** What returning asks for besides the reason. */
  returning?: ReactNode
  /** Approving is not open yet; `approving` says why. */
  cannotApprove?: boolean
}

/** Approve with a reason, or return with one; both carry the version that the reviewer saw. Everything goes by keyboard. */
export function DecisionDesk({ hidden, approve, giveBack, templates, approving, returning, cannotApprove }: Props) {
  const desk = useDesk(cannotApprove ? 'RETURN' : 'APPROVE')
  const form = (outcome: ReviewOutcome) => ({
    outcome,
    hidden,
    reason: desk.reasons[outcome],
    onReason: (text: string) => desk.set(outcome, text),
    onWrite: () => desk.setWriting(outcome),
    onTemplate: () => desk.choose(outcome),
  })
  return (
    <div ref={desk.desk} className="grid items-start gap-4 lg:grid-cols-2">
      <Decision {...form('APPROVE')} action={approve} isClosed={cannotApprove}>
        {approving}
      </Decision>
      <Decision {...form('RETURN')} action={giveBack}>
        {returning}
      </Decision>
      <TemplateDialog
        isOpen={desk.isChoosing}
        onClose={desk.close}
        onChoose={desk.insert}
        templates={templates.filter(({ outcome }) => outcome === desk.writing)}
      />
    </div>
  )
}

interface DecisionProps {
  outcome: ReviewOutcome
  hidden: Props['hidden']
  action: FormAction
  reason: string
  onReason: (text: string) => void
  onWrite: () => void
  onTemplate: () => void
  isClosed?: boolean
  children: ReactNode
}

function Decision(props: DecisionProps) {
  const { outcome, hidden, action, reason, onReason, onWrite, onTemplate, isClosed, children } = props
  const t = useTranslations('reviews.desk')
  const isApproval = outcome === 'APPROVE'
  const sendByKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.querySelector('form')?.requestSubmit()
  }
  return (
    <Card title={t(isApproval ? 'approve' : 'return')}>
      {isClosed ? (
        children
      ) : (
        <div data-outcome={outcome} onKeyDown={sendByKey} onFocus={onWrite}>
          <ActionForm
            name={isApproval ? 'approve' : 'return'}
            action={action}
            hidden={hidden}
            draft={false}
            submitLabel={t(isApproval ? 'approve' : 'return')}
            submitVariant={isApproval ? 'primary' : 'danger-soft'}
            secondary={
              <Button variant="tertiary" onPress={onTemplate}>
                {t('template')} <kbd className="text-xs text-muted">T</kbd>
              </Button>
            }
          >
            {children}
            <TextArea
              name="reason"
              label={t('reason')}
              help={t('reasonHelp')}
              value={reason}
              onChange={onReason}
              rows={3}
              limit={500}
              isRequired
            />
          </ActionForm>
        </div>
      )}
    </Card>
  )
}
