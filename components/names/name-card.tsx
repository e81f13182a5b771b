import { useTranslations } from 'next-intl'
import { SecondFactor } from '@/components/identity/second-factor'
import { useMomentText } from '@/components/texts'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { RenameView, RenamingView } from '@/lib/names/contract'
import { NameHistory } from './name-history'

interface Props {
  accountId: string
  renaming: RenamingView
  request: FormAction
  withdraw: FormAction
  askForCode: FormAction<{ email: string }>
}

/** The account's name: what may be done about it, the wish that waits, and what it was called before (ACC-12). */
export function NameCard({ accountId, renaming, request, withdraw, askForCode }: Props) {
  const t = useTranslations('names.card')
  const { name, width, withdrawHours: hours, protectionDays: days, year, waiting, mayRename, past } = renaming
  const left = year ? Math.max(0, year.most - year.used) : null
  return (
    <Card title={t('title')} aside={<RuleLink code="ACC-12" />}>
      <p className="font-medium">{t('now', { name })}</p>
      <p className="mt-1 text-sm text-muted">{t('rules', { ...width, hours, days })}</p>
      <p className="mt-1 mb-4 text-sm text-muted">
        {year ? t('year', { left: left ?? 0, most: year.most }) : t('body')}
      </p>
      {waiting ? (
        <Waiting accountId={accountId} rename={waiting} withdraw={mayRename ? withdraw : null} />
      ) : !mayRename ? (
        <p className="text-sm text-muted">{t('holderOnly')}</p>
      ) : left === 0 ? (
        <p className="text-sm text-muted">{t('used')}</p>
      ) : (
        <details className="rounded-lg border border-border">
          <summary className="min-h-10 cursor-pointer px-4 py-2.5 text-sm font-medium">{t('wish')}</summary>
          <div className="border-t border-separator p-4">
            <ActionForm name="rename" action={request} hidden={{ accountId }} submitLabel={t('submit')} resetOnDone>
              <TextField name="name" label={t('name')} maxLength={40} autoComplete="off" isRequired />
              <TextArea name="why" label={t('why')} help={t('whyHelp')} rows={3} limit={500} isRequired />
              <SecondFactor askForCode={askForCode} />
            </ActionForm>
          </div>
        </details>
      )}
      <NameHistory past={past} />
    </Card>
  )
}

interface WaitingProps {
  accountId: string
  rename: RenameView
  /** Null for who may not. */
  withdraw: FormAction | null
}

function Waiting({ accountId, rename, withdraw }: WaitingProps) {
  const t = useTranslations('names.card')
  const day = useMomentText()
  return (
    <div className="rounded-lg bg-accent-soft px-4 py-3 text-accent-soft-foreground">
      <p className="font-medium">{t('waiting', { name: rename.toName })}</p>
      <p className="mt-1 text-sm">
        {t('waitingText', { requestedAt: day(rename.requestedAt), dueOn: day(rename.dueOn) })}
      </p>
      <p className="mt-1 mb-3 text-sm">
        {rename.mayWithdraw ? t('withdrawUntil', { until: day(rename.withdrawUntil) }) : t('withdrawOver')}
      </p>
      {withdraw && rename.mayWithdraw ? (
        <ActionForm
          name="withdraw-rename"
          className=""
          draft={false}
          action={withdraw}
          hidden={{ accountId, renameId: rename.id }}
          submitLabel={t('withdraw')}
          submitVariant="secondary"
        />
      ) : null}
    </div>
  )
}
