'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { FilingView } from '@/lib/filing/contract'

/** What the account's people say to the office: kept as a draft, or handed in (ACC-14). */
export function FilingForm({ filing, file }: { filing: FilingView; file: FormAction }) {
  const t = useTranslations('filing')
  const { version, facts } = filing
  return (
    <Card title={t('form')} aside={<RuleLink code="ACC-14" />}>
      <ActionForm
        name="filing"
        action={file}
        hidden={{ accountId: facts.accountId, version }}
        submitLabel={t('save')}
        submitVariant="secondary"
        onDone={() => notifyDone({ text: t('saved') })}
        secondary={
          <Button type="submit" name="submit" value="on" variant="primary">
            {t('submit')}
          </Button>
        }
      >
        <Fields filing={filing} />
        <p className="text-sm text-muted">{t('submitHelp')}</p>
      </ActionForm>
    </Card>
  )
}

function Fields({ filing }: { filing: FilingView }) {
  const t = useTranslations('filing')
  const { answers, region, regions } = filing
  return (
    <>
      <Select
        name="region"
        label={t('region')}
        help={t('regionHelp')}
        rule="ACC-14"
        defaultValue={regions.find(({ code }) => code === region)?.code}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        isRequired
      />
      <Pair>
        <TextField name="contactName" label={t('contactName')} defaultValue={answers.contactName} isRequired />
        <TextField
          name="contactPhone"
          type="tel"
          label={t('contactPhone')}
          defaultValue={answers.contactPhone}
          isRequired
        />
      </Pair>
      <TextField
        name="contactEmail"
        type="email"
        label={t('contactEmail')}
        defaultValue={answers.contactEmail}
        isRequired
      />
      <TextField
        name="address"
        label={t('address')}
        help={t('addressHelp')}
        defaultValue={answers.address}
        isRequired
      />
      <Pair>
        <TextField name="operatorName" label={t('operatorName')} defaultValue={answers.operatorName} isRequired />
        <TextField
          name="operatorPhone"
          type="tel"
          label={t('operatorPhone')}
          defaultValue={answers.operatorPhone}
          isRequired
        />
      </Pair>
      <TextArea
        name="purpose"
        label={t('purpose')}
        help={t('purposeHelp')}
        defaultValue={answers.purpose}
        limit={300}
        rows={3}
        isRequired
      />
    </>
  )
}

const Pair = ({ children }: { children: React.ReactNode }) => (
  <div className="grid gap-5 sm:grid-cols-2">{children}</div>
)
