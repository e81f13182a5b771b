'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { type CaseView, type Outcome, REASON_MAX } from '@/lib/moderation/contract'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'
import { notifyDone } from '../ui/toast'
import { Consequences } from './consequences'
import { FindingFields, OutcomeFields } from './decision-fields'
import { useDecision } from './use-decision'

export interface DecisionFormProps {
  found: Pick<
    CaseView,
    | 'id'
    | 'version'
    | 'title'
    | 'account'
    | 'targetKind'
    | 'outcomes'
    | 'barDays'
    | 'certificationBarDays'
    | 'certifiedUntil'
    | 'exportDays'
    | 'proposal'
    | 'may'
    | 'reportCount'
    | 'appealDays'
    | 'now'
  >
  /** The rule that the first reporter chose. */
  clause: string
  decide: FormAction
  /** Ending an account takes two: the first proposes it. */
  propose: FormAction
}

/** The decision: what, under which rule, which passage, why; and beneath it exactly what will happen (MOD-6). */
export function DecisionForm({ found, clause, decide, propose }: DecisionFormProps) {
  const t = useTranslations('moderation')
  const box = useRef<HTMLDivElement>(null)
  const decision = useDecision(found, clause)
  const isPunishing = decision.outcome !== 'dismiss'
  const sendByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === 'Enter') box.current?.querySelector('form')?.requestSubmit()
  }
  const options = found.outcomes.map((value) => ({
    value,
    label: t(`outcome.${value}`),
    help: t(`decide.help.${value}`),
  }))
  return (
    <div ref={box} onKeyDown={sendByKey}>
      <ActionForm
        name={`decide-${found.id}`}
        action={decision.isProposal ? propose : decide}
        draft={false}
        hidden={{ caseId: found.id, version: found.version }}
        submitLabel={t(decision.isProposal ? 'decide.propose' : 'decide.submit')}
        submitVariant={isPunishing ? 'danger' : 'primary'}
        onDone={() => notifyDone({ text: t(decision.isProposal ? 'decide.proposed' : 'decide.done') })}
      >
        <RadioGroup
          name="outcome"
          label={t('decide.outcome')}
          value={decision.outcome}
          onChange={(value) => decision.setOutcome(value as Outcome)}
          options={options}
        />
        <OutcomeFields found={found} decision={decision} />
        {isPunishing ? <FindingFields decision={decision} /> : null}
        <TextArea
          name="reason"
          label={t('decide.reason')}
          help={t('decide.reasonHelp')}
          rows={4}
          limit={REASON_MAX}
          defaultValue={decision.reason}
          isRequired
        />
        <Consequences found={found} decision={decision} />
      </ActionForm>
    </div>
  )
}
