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

/** For how long sending is barred, and whether the content goes as well. */
export function BarFields({
  found,
  decision,
}: {
  found: Pick<CaseView, 'barDays' | 'targetKind'>
  decision: Decision
}) {
  const t = useTranslations('moderation.decide')
  const options = found.barDays.map((count) => ({ value: String(count), label: t('dayCount', { count }) }))
  return (
    <>
      <Select name="days" label={t('days')} value={decision.days} onChange={decision.setDays} options={options} />
      {found.targetKind === 'account' ? null : (
        <Checkbox
          name="removeToo"
          value="on"
          label={t('removeToo')}
          isSelected={decision.removeToo}
          onChange={decision.setRemoveToo}
        />
      )}
    </>
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
