'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { WaiverView } from '@/lib/waivers/contract'

interface Props {
  waiver: WaiverView
  pass: FormAction
  grant: FormAction
  refuse: FormAction
}

/** What the one who looks may do now: support or refuse at the first look, grant or refuse at the second. */
export function WaiverForms({ waiver, pass, grant, refuse }: Props) {
  const t = useTranslations('waivers.review')
  const hidden = { waiverId: waiver.id, version: waiver.version }
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {waiver.turn === 'review' ? (
        <Card title={t('passTitle')}>
          <ActionForm name="pass" action={pass} hidden={hidden} submitLabel={t('pass')}>
            <TextArea name="reason" label={t('why')} help={t('passHelp')} rows={3} limit={1000} isRequired />
          </ActionForm>
        </Card>
      ) : (
        <GrantCard waiver={waiver} grant={grant} hidden={hidden} />
      )}
      <Card title={t('refuseTitle')}>
        <ActionForm name="refuse" action={refuse} hidden={hidden} submitLabel={t('refuse')} submitVariant="danger-soft">
          <TextArea name="reason" label={t('why')} help={t('whyHelp')} rows={3} limit={1000} isRequired />
        </ActionForm>
      </Card>
    </div>
  )
}

function GrantCard({
  waiver,
  grant,
  hidden,
}: Pick<Props, 'waiver' | 'grant'> & { hidden: Record<string, string | number> }) {
  const t = useTranslations('waivers.review')
  return (
    <Card title={t('grantTitle')}>
      <ActionForm name="grant" action={grant} hidden={hidden} submitLabel={t('grant')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="more"
            type="number"
            inputMode="numeric"
            label={t('grantMore')}
            help={t('grantMoreHelp', { asked: waiver.more })}
            defaultValue={String(waiver.more)}
            isRequired
          />
          <TextField
            name="months"
            type="number"
            inputMode="numeric"
            label={t('months')}
            help={t('monthsHelp', { max: waiver.months.max })}
            defaultValue={String(waiver.months.usual)}
            isRequired
          />
        </div>
        <TextField name="reference" label={t('reference')} help={t('referenceHelp')} maxLength={60} isRequired />
        <TextArea name="reason" label={t('why')} help={t('whyHelp')} rows={3} limit={1000} isRequired />
      </ActionForm>
    </Card>
  )
}
