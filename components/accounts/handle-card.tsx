import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { TextField } from '@/components/ui/text-field'
import type { AccountSettingsView } from '@/lib/accounts/contract'

/** The account's handle: assigned, set once by the holder, never changed afterwards (ACC-7). */
export function HandleCard({ settings, set }: { settings: AccountSettingsView; set: FormAction }) {
  const t = useTranslations('accounts.settings')
  const day = useMomentText()
  const { account, handleSetAt, role } = settings
  return (
    <Card title={t('handle')} aside={<RuleLink code="ACC-7" />}>
      <p>{t('handleNow', { handle: account.handle })}</p>
      <p className="mt-1 mb-4 text-sm text-muted">
        {handleSetAt ? t('handleSet', { date: day(handleSetAt) }) : t('handleAssigned')}
      </p>
      {handleSetAt ? null : role === 'holder' ? (
        <ActionForm
          name="handle"
          action={set}
          hidden={{ accountId: account.id }}
          submitLabel={t('handleSubmit')}
          submitVariant="danger-soft"
        >
          <TextField
            name="handle"
            label={t('handleNew')}
            help={t('handleHelp')}
            maxLength={20}
            autoComplete="off"
            isRequired
          />
          <Checkbox name="sure" value="on" label={t('handleSure')} />
        </ActionForm>
      ) : (
        <p className="text-sm text-muted">{t('holderOnly')}</p>
      )}
    </Card>
  )
}
