'use client'
import { useTranslations } from 'next-intl'
import type { OriginalDesk } from '@/lib/originals/contract'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { notifyDone } from '../ui/toast'
import { OpenSwitches } from './open-switches'

/** What stays open of a published original; to be changed at any time, for what is to come. */
export function OpenForm({ desk, save }: { desk: OriginalDesk; save: FormAction<{ articleId: string }> }) {
  const t = useTranslations('originals.desk')
  const { accountId, articleId, settledAt } = desk
  if (!settledAt) return null
  return (
    <ActionForm
      name="open"
      action={save}
      hidden={{ accountId, articleId }}
      submitLabel={t('save')}
      draft={false}
      onDone={() => notifyDone({ text: t('saved') })}
    >
      <OpenSwitches desk={desk} />
    </ActionForm>
  )
}
