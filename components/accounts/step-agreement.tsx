import { useTranslations } from 'next-intl'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeCheckbox } from '@/components/ui/native'
import { RuleLink } from '@/components/ui/rule-link'
import type { DocumentsView } from '@/lib/agreement/contract'
import { useMomentText } from '@/components/texts'
import { StepFrame, type StepProps } from './step-frame'

/** Step 1: the documents in force, and the acceptance (AGR-1). */
export function StepAgreement({
  application,
  documents,
  accept,
}: StepProps & { documents: DocumentsView; accept: FormAction }) {
  const t = useTranslations('accounts.agreement')
  const all = useTranslations('agreement')
  const next = useTranslations('accounts.register')('next')
  const day = useMomentText()
  return (
    <StepFrame application={application} step="agreement" lead={t('lead')}>
      <ol className="divide-y divide-separator rounded-lg border border-border bg-surface">
        {documents.documents.map(({ document, version, from }, at) => (
          <li key={document} className="px-4 py-3">
            <a
              href={`/agreement/${document}`}
              target="_blank"
              rel="noreferrer"
              className="font-medium text-link underline underline-offset-2"
            >
              {at + 1}. {all(`documents.${document}.name`)}
            </a>
            <p className="text-sm text-muted">{all(`documents.${document}.about`)}</p>
            <p className="text-sm text-muted">{t('version', { version, date: day(from) })}</p>
          </li>
        ))}
      </ol>
      {application.done.agreement ? <p className="text-sm">{t('accepted')}</p> : null}
      <NativeForm name="agreement" action={accept} hidden={{ applicationId: application.id }} submitLabel={next}>
        <NativeCheckbox
          name="agreed"
          value="on"
          label={t('agree')}
          help={
            <>
              {t('kept')} <RuleLink code="AGR-1" />
            </>
          }
          required
        />
      </NativeForm>
    </StepFrame>
  )
}
