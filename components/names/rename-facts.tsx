import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Facts } from '@/components/accounts/application-facts'
import { useMomentText } from '@/components/texts'
import { StatusBadge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { RuleLink } from '@/components/ui/rule-link'
import type { RenameReviewView, RenameView } from '@/lib/names/contract'

/** What was asked for, as the reviewer needs it. */
export function RenameFacts({ rename }: { rename: RenameReviewView }) {
  const t = useTranslations('names.review')
  const all = useTranslations('accounts')
  const day = useMomentText()
  const account = (
    <Link href={`/p/${rename.handle}`} className="text-link underline underline-offset-2">
      {rename.handle}
    </Link>
  )
  const subject = [rename.subjectName, all(`subjects.${rename.subjectKind}`)].filter(Boolean).join(' · ')
  return (
    <Card title={t('facts')} aside={<RuleLink code="ACC-12" />}>
      <Facts
        lines={[
          [t('from'), rename.fromName],
          [t('to'), <strong key="to">{rename.toName}</strong>],
          [t('why'), rename.why],
          [t('account'), account],
          [t('subject'), rename.certified ? `${subject} · ${all('certified')}` : subject],
          [t('requested'), day(rename.requestedAt)],
          [t('withdrawUntil'), day(rename.withdrawUntil)],
          [t('year'), rename.year ? t('yearText', rename.year) : t('noYear')],
        ]}
      />
    </Card>
  )
}

/** Every change of the account's name so far, whatever became of it. */
export function RenameHistory({ past }: { past: readonly RenameView[] }) {
  const t = useTranslations('names')
  const day = useMomentText()
  return (
    <Card title={t('review.past')}>
      {past.length === 0 ? <p className="text-sm text-muted">{t('review.noPast')}</p> : null}
      <ol className="space-y-3">
        {past.map((one) => (
          <li key={one.id} className="border-l-2 border-border-secondary pl-3 text-sm">
            <p className="font-medium break-words">{t('review.fromTo', { from: one.fromName, to: one.toName })}</p>
            <p className="text-xs text-muted">{day(one.decided?.at ?? one.requestedAt)}</p>
            <StatusBadge tone={one.state === 'APPROVED' ? 'success' : 'neutral'}>
              {t(`states.${one.state}`)}
            </StatusBadge>
            {one.decided?.reason ? <p className="mt-1">{one.decided.reason}</p> : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** What approving means, or until when it is not open. */
export function ApprovalNote({ rename: { tooEarly, withdrawUntil, protectionDays } }: { rename: RenameReviewView }) {
  const t = useTranslations('names.review')
  const day = useMomentText()
  return (
    <p className="text-sm text-muted">
      {tooEarly ? t('tooEarly', { until: day(withdrawUntil) }) : t('approveHelp', { days: protectionDays })}
    </p>
  )
}
