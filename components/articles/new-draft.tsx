'use client'
import { FilePlus2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'

/** Begins a draft and goes to it. */
export function NewDraft({ accountId, create }: { accountId: string; create: FormAction }) {
  const t = useTranslations('articles.drafts')
  return (
    <ActionForm
      name="new-draft"
      action={create}
      hidden={{ accountId }}
      draft={false}
      className=""
      submitLabel={
        <>
          <FilePlus2 size={16} aria-hidden />
          {t('new')}
        </>
      }
    />
  )
}
