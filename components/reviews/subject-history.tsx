import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { SubjectHistoryView } from '@/lib/accounts/contract'
import type { PastDecision } from '@/lib/moderation/contract'

interface Props {
  history: SubjectHistoryView
  decisions: readonly PastDecision[]
}

/** What is known of the subject beside what is decided: its other accounts, earlier returns, violations. */
export function SubjectHistory({ history: { accounts, returns }, decisions }: Props) {
  const t = useTranslations('reviews.history')
  return (
    <Card title={t('title')}>
      <div className="space-y-5">
        <Part title={t('accounts')} empty={t('noAccounts')}>
          {accounts.map((account) => (
            <Account key={account.id} account={account} />
          ))}
        </Part>
        <Part title={t('returns')} empty={t('noReturns')}>
          {returns.map(({ accountName, at, reason }) => (
            <Past key={at} at={at} head={accountName} text={reason} />
          ))}
        </Part>
        <Part title={t('violations')} empty={t('noViolations')}>
          {decisions.map(({ id, clause, decidedAt, reason, isInForce }) => (
            <Past
              key={id}
              at={decidedAt}
              head={
                <>
                  <RuleLink code={clause} /> {isInForce ? <Badge tone="danger">{t('inForce')}</Badge> : null}
                </>
              }
              text={reason}
            />
          ))}
        </Part>
      </div>
    </Card>
  )
}

function Part({ title, empty, children }: { title: string; empty: string; children: readonly ReactNode[] }) {
  return (
    <section>
      <h3 className="mb-2 text-sm font-medium">{title}</h3>
      {children.length === 0 ? (
        <p className="text-sm text-muted">{empty}</p>
      ) : (
        <ul className="space-y-2">{children}</ul>
      )}
    </section>
  )
}

function Account({ account }: { account: SubjectHistoryView['accounts'][number] }) {
  const t = useTranslations('accounts')
  const name = account.handle ? (
    <Link href={`/p/${account.handle}`} className="text-link underline underline-offset-2">
      {account.name}
    </Link>
  ) : (
    account.name
  )
  return (
    <li className="text-sm">
      {name}{' '}
      <span className="text-muted">
        {t(`kinds.${account.kind}`)} · {t(`states.${account.state as 'LIVE'}`)}
      </span>
    </li>
  )
}

function Past({ at, head, text }: { at: string; head: ReactNode; text: string }) {
  const day = useMomentText()
  return (
    <li className="border-l-2 border-border-secondary pl-3 text-sm">
      <p className="font-medium">{head}</p>
      <p className="text-xs text-muted">{day(at)}</p>
      <p>{text}</p>
    </li>
  )
}
