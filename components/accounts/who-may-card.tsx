import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { AccountSettingsView } from '@/lib/accounts/contract'

type Who = 'managers' | 'holder' | 'holderReviewed' | 'holderOnce' | 'nobody'

/** Every fact of the account at a glance, with who may change it and the rule that says so. */
export function WhoMayCard({ settings: { account, binding, handleSetAt } }: { settings: AccountSettingsView }) {
  const t = useTranslations('accounts.facts')
  const all = useTranslations('accounts')
  const day = useMomentText()
  const facts: [name: string, value: string, who: Who, rule: string][] = [
    [t('name'), account.name, 'holderReviewed', 'ACC-12'],
    [t('handle'), account.handle, handleSetAt ? 'nobody' : 'holderOnce', 'ACC-7'],
    [t('intro'), account.intro, 'managers', 'AUTH-2'],
    [t('picture'), t(account.pictureId ? 'pictureSet' : 'pictureNone'), 'managers', 'AUTH-2'],
    [t('kind'), all(`kinds.${account.kind}`), 'nobody', 'ACC-2'],
    [t('registration'), account.subjectName || all(`subjects.${account.subjectKind}`), 'holderReviewed', 'ACC-16'],
    [t('bound'), binding, 'nobody', 'ACC-1'],
    [t('zone'), account.timeZone, 'nobody', 'MSG-2'],
    [t('since'), account.liveSince ? day(account.liveSince) : '', 'nobody', 'ACC-6'],
  ]
  return (
    <Card title={t('title')}>
      <div className="overflow-x-auto">
        <table className="w-full text-left text-sm">
          <thead className="sr-only sm:not-sr-only">
            <tr className="text-muted">
              {(['fact', 'value', 'who', 'rule'] as const).map((head) => (
                <th key={head} scope="col" className="py-2 pr-4 font-normal">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-separator">
            {facts.map(([name, value, who, rule]) => (
              <tr key={name} className="grid gap-x-4 py-2 align-top sm:table-row sm:py-0">
                <th scope="row" className="font-normal text-muted sm:py-2 sm:pr-4">
                  {name}
                </th>
                <td className="min-w-0 break-words sm:py-2 sm:pr-4">{value || '—'}</td>
                <td className="sm:py-2 sm:pr-4">{t(`may.${who}`)}</td>
                <td className="sm:py-2">
                  <RuleLink code={rule} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
