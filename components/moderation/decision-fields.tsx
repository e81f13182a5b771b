'use client'
import { Quote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type CaseView, PASSAGE_MAX } from '@/lib/moderation/contract'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { RulePicker } from '../ui/rule-picker'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import type { Decision } from './use-decision'

interface FieldsProps {
  found: Pick<CaseView, 'barDays' | 'certificationBarDays' | 'targetKind'>
  decision: Decision
}

/** What the chosen outcome asks for besides its finding: for how long, and whether the content goes as well. */
export function OutcomeFields({ found, decision }: FieldsProps) {
  if (decision.outcome === 'bar_sending') return <SendingFields found={found} decision={decision} />
  const isOfCertification = decision.outcome === 'end_certification' || decision.outcome === 'bar_certification'
  return isOfCertification ? <CertificationFields found={found} decision={decision} /> : null
}

function SendingFields({ found, decision }: FieldsProps) {
  const t = useTranslations('moderation.decide')
  const options = found.barDays.map((count) => ({ value: String(count), label: t('dayCount', { count }) }))
  return (
    <>
      <Select name="days" label={t('days')} value={decision.days} onChange={decision.setDays} options={options} />
      <RemoveToo found={found} decision={decision} />
    </>
  )
}

/** For how long the account may not apply; after an ended certification it need not be barred at all. */
function CertificationFields({ found, decision }: FieldsProps) {
  const t = useTranslations('moderation.decide')
  const isEnding = decision.outcome === 'end_certification'
  const options = [
    ...(isEnding ? [{ value: 'none', label: t('barNone') }] : []),
    ...found.certificationBarDays.map((count) => ({ value: String(count), label: t('dayCount', { count }) })),
    { value: 'ever', label: t('barEver') },
  ]
  return (
    <>
      <Select
        name="barFor"
        label={t('barFor')}
        rule="CERT-4"
        value={isEnding || decision.barFor !== 'none' ? decision.barFor : 'ever'}
        onChange={decision.setBarFor}
        options={options}
      />
      <RemoveToo found={found} decision={decision} />
    </>
  )
}

function RemoveToo({ found, decision }: FieldsProps) {
  const t = useTranslations('moderation.decide')
  if (found.targetKind === 'account') return null
  return (
    <Checkbox
      name="removeToo"
      value="on"
      label={t('removeToo')}
      isSelected={decision.removeToo}
      onChange={decision.setRemoveToo}
    />
  )
}

/** The rule that was broken and the passage that breaks it, quoted from the evidence by selection. */
export function FindingFields({ decision }: { decision: Decision }) {
  const t = useTranslations('moderation.decide')
  return (
    <>
      <RulePicker name="clause" label={t('clause')} value={decision.clause} onChange={decision.setClause} />
      <div className="space-y-2">
        <TextArea
          name="passage"
          label={t('passage')}
          help={t('passageHelp')}
          rule="MOD-6"
          rows={3}
          value={decision.passage}
          onChange={decision.setPassage}
          limit={PASSAGE_MAX}
        />
        <Button
          size="sm"
          icon={<Quote size={16} aria-hidden />}
          onPress={decision.takeQuote}
          isDisabled={!decision.takeQuote}
        >
          {t('quote')}
        </Button>
      </div>
    </>
  )
}
