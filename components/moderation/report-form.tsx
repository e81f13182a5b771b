import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { REPORT_TEXT_MAX } from '@/lib/moderation/contract'
import { NativeForm } from '../ui/form/native-form'
import type { FormAction } from '../ui/form/result'
import { NativeTextArea } from '../ui/native'
import { CLAUSE_GROUPS } from './clause-groups'
import { ClausePicker } from './clause-picker'

export interface ReportFormProps {
  action: FormAction
  /** Names the thing: `{ articleId }` or `{ handle }`. */
  hidden: Readonly<Record<string, string>>
  kind: 'article' | 'account' | 'comment'
  account: string
  title: string
  backHref: string
  /** What must be known before writing: that reporting is suspended. */
  note?: ReactNode
}

/** The form by which anyone reports something (MOD-1). */
export function ReportForm({ action, hidden, kind, account, title, backHref, note }: ReportFormProps) {
  const t = useTranslations('moderation.report')
  const rules = useTranslations('rules')
  const groups = CLAUSE_GROUPS.map(({ key, codes }) => ({
    title: t(`groups.${key}`),
    clauses: codes.map((code) => ({ code, title: rules(`${code}.title`), text: rules(`${code}.text`) })),
  }))
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-[677px] space-y-6 px-4 pt-6 pb-16 outline-none">
      <header className="space-y-3">
        <a href={backHref} className="inline-flex min-h-8 items-center text-sm text-link underline underline-offset-4">
          {t('back')}
        </a>
        <h1 className="text-2xl font-bold">{t(`${kind}Title`)}</h1>
        <p className="rounded-lg bg-surface-secondary px-4 py-3">
          <span className="block text-sm text-muted">{account}</span>
          <span className="block font-medium">{title}</span>
        </p>
        <p className="text-sm text-muted">{t('about')}</p>
      </header>
      {note}
      <NativeForm name="report" action={action} hidden={hidden} submitLabel={t('submit')} className="space-y-6">
        <ClausePicker label={t('what')} groups={groups} />
        <NativeTextArea
          name="text"
          label={t('text')}
          help={t('textHelp', { limit: REPORT_TEXT_MAX })}
          rows={5}
          maxLength={REPORT_TEXT_MAX}
        />
        <p className="text-sm text-muted">{t('kept')}</p>
      </NativeForm>
    </main>
  )
}
