import { useTranslations } from 'next-intl'
import { KeepTyped } from '@/components/ui/form/keep-typed'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeField, NativeTextArea } from '@/components/ui/native'
import { StepFrame, type StepProps } from './step-frame'

/** Step 6: name and introduction (ACC-12). */
export function StepName({ application, save }: StepProps & { save: FormAction }) {
  const t = useTranslations('accounts.name')
  const next = useTranslations('accounts.register')('next')
  return (
    <StepFrame application={application} step="name">
      <KeepTyped name="name">
        <NativeForm name="name" action={save} hidden={{ applicationId: application.id }} submitLabel={next}>
          <NativeField
            name="name"
            label={t('name')}
            help={t('nameHelp', application.nameWidth)}
            rule="ACC-12"
            defaultValue={application.name ?? ''}
            maxLength={40}
            required
          />
          <NativeTextArea
            name="intro"
            label={t('intro')}
            rule="ACC-12"
            help={t('introHelp')}
            defaultValue={application.intro}
            maxLength={120}
            rows={3}
            isOptional
          />
        </NativeForm>
      </KeepTyped>
    </StepFrame>
  )
}
