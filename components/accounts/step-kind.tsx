import { useTranslations } from 'next-intl'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeRadios } from '@/components/ui/native'
import { AccountKind } from '@/lib/accounts/contract'
import { StepFrame, type StepProps } from './step-frame'

/** Step 3: the kind of account (ACC-2). */
export function StepKind({ application, choose }: StepProps & { choose: FormAction }) {
  const t = useTranslations('accounts')
  const options = AccountKind.options.map((value) => ({
    value,
    label: t(`kinds.${value}`),
    help: t(`kindHelp.${value}`),
  }))
  return (
    <StepFrame application={application} step="kind">
      <NativeForm
        name="kind"
        action={choose}
        hidden={{ applicationId: application.id }}
        submitLabel={t('register.next')}
      >
        <NativeRadios
          name="kind"
          legend={t('kind.legend')}
          rule="ACC-2"
          help={t('kind.help')}
          options={options}
          defaultValue={application.kind ?? 'SUBSCRIPTION'}
          required
        />
      </NativeForm>
    </StepFrame>
  )
}
