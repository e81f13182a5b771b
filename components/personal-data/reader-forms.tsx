import { useTranslations } from 'next-intl'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeCheckbox, NativeField } from '@/components/ui/native'
import type { PrivacyView } from '@/lib/personal-data/contract'

export interface ReaderActions {
  askForCode: FormAction<{ email: string }>
  askForCopy: FormAction
  deleteMe: FormAction
}

/** A subscriber's forms: the code by mail, the copy, the deletion; all work before any script runs. */
export function CodeForm({ askForCode, email }: { askForCode: FormAction<{ email: string }>; email: string }) {
  const t = useTranslations('personal-data')
  return (
    <NativeForm
      name="privacy-code"
      action={askForCode}
      submitLabel={t('sendCode')}
      submitTone="plain"
      done={<p className="text-sm text-muted">{t('codeSent', { email })}</p>}
    />
  )
}

export function CopyForm({ privacy, actions }: { privacy: PrivacyView; actions: ReaderActions }) {
  const t = useTranslations('personal-data')
  return (
    <NativeForm
      name="privacy-copy"
      action={actions.askForCopy}
      submitLabel={t('copy.submit')}
      done={<p className="text-sm">{t('copy.asked')}</p>}
    >
      {privacy.email ? <CodeField id="copy" /> : <p className="text-sm text-muted">{t('noAddress')}</p>}
    </NativeForm>
  )
}

export function DeleteForm({ privacy, actions }: { privacy: PrivacyView; actions: ReaderActions }) {
  const t = useTranslations('personal-data')
  return (
    <NativeForm
      name="privacy-delete"
      action={actions.deleteMe}
      submitLabel={t('delete.submit')}
      submitTone="danger"
      done={<p>{t('delete.done')}</p>}
    >
      <NativeCheckbox name="sure" value="on" label={t('delete.sure')} />
      {privacy.email ? <CodeField id="delete" /> : <p className="text-sm text-muted">{t('noAddress')}</p>}
    </NativeForm>
  )
}

function CodeField({ id }: { id: string }) {
  const t = useTranslations('personal-data')
  return (
    <NativeField
      key={id}
      name="code"
      label={t('code')}
      help={t('codeHelp')}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
    />
  )
}
