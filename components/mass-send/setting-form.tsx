'use client'
import { useTranslations } from 'next-intl'
import { SecondFactor } from '@/components/identity/second-factor'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { notifyDone } from '@/components/ui/toast'
import type { SendSettingView } from '@/lib/mass-send/contract'

interface Props {
  accountId: string
  setting: SendSettingView
  save: FormAction
  askForCode: FormAction<{ email: string }>
}

/** The hold, the second person, and whether editors send by themselves. */
export function SettingForm({ accountId, setting, save, askForCode }: Props) {
  const t = useTranslations('mass-send.settings')
  const minutes = Array.from({ length: setting.holdLimit + 1 }, (_, count) => ({
    value: String(count),
    label: t('minutes', { count }),
  }))
  return (
    <Card>
      <ActionForm
        name="send-setting"
        action={save}
        hidden={{ accountId }}
        draft={false}
        submitLabel={t('save')}
        onDone={() => notifyDone({ text: t('saved') })}
      >
        <Select
          name="holdMinutes"
          label={t('hold')}
          help={t('holdHelp')}
          rule="MSG-2"
          options={minutes}
          defaultValue={String(setting.holdMinutes)}
          className="max-w-md"
        />
        <Switch
          name="needsApproval"
          label={t('needsApproval')}
          help={t('needsApprovalHelp', { hours: setting.approvalHours })}
          defaultSelected={setting.needsApproval}
        />
        <Switch
          name="editorsSend"
          label={t('editorsSend')}
          help={t('editorsSendHelp')}
          defaultSelected={setting.editorsSend}
        />
        <SecondFactor askForCode={askForCode} />
      </ActionForm>
    </Card>
  )
}
