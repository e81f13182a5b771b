import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { AccountSettingsView } from '@/lib/accounts/contract'
import { Facts } from './application-facts'

/** Who holds the account and what it is bound to; numbers masked (AUTH-4). */
export function SubjectCard({ settings: { account, subject, binding } }: { settings: AccountSettingsView }) {
  const t = useTranslations('accounts.settings')
  const all = useTranslations('accounts')
  const day = useMomentText()
  return (
    <Card title={t('subject')} aside={<RuleLink code="ACC-8" />}>
      <Facts
        lines={[
          [t('kind'), all(`kinds.${account.kind}`)],
          [t('subjectName'), subject.name],
          [t('subjectKind'), all(`subjects.${account.subjectKind}`)],
          [t('number'), subject.numberMasked],
          [t('contact'), `${subject.contactName} · ${subject.contactPhoneMasked}`],
          [t('operator'), subject.operatorName],
          [t('bound'), binding],
          [t('since'), account.liveSince ? day(account.liveSince) : ''],
        ]}
      />
      <p className="mt-3 text-sm text-muted">{t('notTransferable')}</p>
    </Card>
  )
}
