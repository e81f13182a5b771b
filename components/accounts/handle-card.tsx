import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import type { AccountSettingsView } from '@/lib/accounts/contract'
import { HandleForm } from './handle-form'

/** The account's handle: assigned, set once by the holder, never changed afterwards (ACC-7). */
export function HandleCard({ settings, set }: { settings: AccountSettingsView; set: FormAction }) {
  const t = useTranslations('accounts.settings')
  const day = useMomentText()
  const { account, handleSetAt, maySetHandle } = settings
  return (
    <Card title={t('handle')} aside={<RuleLink code="ACC-7" />}>
      <p>{t('handleNow', { handle: account.handle })}</p>
      <p className="mt-1 mb-4 text-sm text-muted">
        {handleSetAt ? t('handleSet', { date: day(handleSetAt) }) : t('handleAssigned')}
      </p>
      {handleSetAt ? null : maySetHandle ? (
        <HandleForm accountId={account.id} set={set} />
      ) : (
        <p className="text-sm text-muted">{t('holderOnly')}</p>
      )}
    </Card>
  )
}
