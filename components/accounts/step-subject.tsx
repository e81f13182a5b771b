import { useTranslations } from 'next-intl'
import { KeepTyped } from '@/components/ui/form/keep-typed'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeField, NativeRadios } from '@/components/ui/native'
import { type ApplicationView, kindsFor, SubjectKind } from '@/lib/accounts/contract'
import { StepFrame, type StepProps } from './step-frame'

/** Step 4: who holds the account (ACC-3). Numbers never travel back to the browser: an empty field keeps what was given. */
export function StepSubject({ application, save }: StepProps & { save: FormAction }) {
  const t = useTranslations('accounts')
  const s = useTranslations('accounts.subject')
  const { subject, kind } = application
  const open = SubjectKind.options.filter((one) => !kind || kindsFor(one).includes(kind))
  const options = open.map((value) => ({ value, label: t(`subjects.${value}`) }))
  const kept = (masked: string | undefined, help: string) => (masked ? s('numberKept', { masked }) : help)
  return (
    <StepFrame application={application} step="subject" lead={s('lead')}>
      <KeepTyped name="subject">
        <NativeForm
          name="subject"
          action={save}
          hidden={{ applicationId: application.id }}
          submitLabel={t('register.next')}
        >
          <NativeRadios
            name="subjectKind"
            legend={s('kind')}
            rule="ACC-3"
            help={kind === 'SERVICE' ? s('noService') : undefined}
            options={options}
            defaultValue={subject?.kind ?? options[0]?.value}
            required
          />
          <NativeField
            name="subjectName"
            label={s('name')}
            help={s('nameHelp')}
            rule="ACC-3"
            defaultValue={subject?.name}
            maxLength={80}
            required
          />
          <NativeField
            name="identityNumber"
            label={s('number')}
            help={kept(subject?.numberMasked, s('numberHelp'))}
            rule="AUTH-4"
            autoComplete="off"
            maxLength={40}
            required={!subject}
          />
          <People subject={subject} />
        </NativeForm>
      </KeepTyped>
    </StepFrame>
  )
}

/** The contact and the operator, side by side where there is room. */
function People({ subject }: Pick<ApplicationView, 'subject'>) {
  const s = useTranslations('accounts.subject')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NativeField
        name="contactName"
        label={s('contactName')}
        rule="ACC-3"
        defaultValue={subject?.contactName}
        maxLength={40}
        required
      />
      <NativeField
        name="contactPhone"
        type="tel"
        label={s('contactPhone')}
        rule="ACC-3"
        defaultValue={subject?.contactPhone}
        maxLength={21}
        required
      />
      <NativeField
        name="operatorName"
        label={s('operatorName')}
        rule="ACC-3"
        defaultValue={subject?.operatorName}
        maxLength={40}
        required
      />
      <NativeField
        name="operatorIdentityNumber"
        label={s('operatorNumber')}
        rule="ACC-3"
        help={subject ? s('numberKept', { masked: subject.operatorNumberMasked }) : undefined}
        autoComplete="off"
        maxLength={40}
        required={!subject}
      />
    </div>
  )
}
