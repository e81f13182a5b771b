import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeCheckbox, nativeButton } from '@/components/ui/native'
import { type PendingVersionView, refOf } from '@/lib/agreement/contract'

interface Props {
  version: PendingVersionView
  page: string
  refuse: FormAction
  ways: ReactNode
}

/** What refusing means, said before it is done: what stays open, what does not, and how to take everything along (AGR-2). */
export function RefuseVersion({ version, page, refuse, ways }: Props) {
  const t = useTranslations('agreement.refusing')
  const all = useTranslations('agreement')
  return (
    <div className="max-w-2xl space-y-5">
      <p className="font-medium">
        {all(`documents.${version.document}.name`)} · {all('version', { version: version.version })}
      </p>
      <ul className="list-disc space-y-1 pl-5">
        <li>{t('effect')}</li>
        <li>{t('open')}</li>
        <li>{t('back')}</li>
      </ul>
      {ways}
      <NativeForm
        name="refuse"
        action={refuse}
        hidden={{ version: refOf(version) }}
        submitLabel={t('submit')}
        submitTone="danger"
      >
        <NativeCheckbox name="sure" value="on" label={t('sure')} required />
      </NativeForm>
      <Link href={page} className={nativeButton('quiet')}>
        {t('cancel')}
      </Link>
    </div>
  )
}
