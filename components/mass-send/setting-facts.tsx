import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { SendSettingView } from '@/lib/mass-send/contract'

/** The settings for those who may only look. */
export function SettingFacts({ setting }: { setting: SendSettingView }) {
  const t = useTranslations('mass-send.settings')
  const lines = [
    [t('hold'), t('minutes', { count: setting.holdMinutes })],
    [t('needsApproval'), t(setting.needsApproval ? 'on' : 'off')],
    [t('editorsSend'), t(setting.editorsSend ? 'on' : 'off')],
  ]
  return (
    <Card footer={<span className="text-muted">{t('readOnly')}</span>}>
      <dl className="space-y-3 text-sm">
        {lines.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-muted">{name}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
