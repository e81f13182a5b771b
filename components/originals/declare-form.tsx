'use client'
import { useTranslations } from 'next-intl'
import { CATEGORIES, type OriginalDesk } from '@/lib/originals/contract'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { OpenSwitches } from './open-switches'

interface Props {
  desk: OriginalDesk
  declare: FormAction<{ articleId: string }>
  withdraw: FormAction<{ articleId: string }>
}

/** Declares a draft its author's own work, or takes the declaration back (PUB-3). */
export function DeclareForm({ desk, declare, withdraw }: Props) {
  const t = useTranslations('originals')
  const { accountId, articleId, declaration, isReprint, near, characters, leastCharacters } = desk
  const hidden = { accountId, articleId }
  const mayDeclare = !isReprint && !near && characters >= leastCharacters
  return (
    <>
      {mayDeclare ? (
        <ActionForm
          name="declare"
          action={declare}
          hidden={hidden}
          submitLabel={t(declaration ? 'desk.save' : 'desk.declare')}
          draft={false}
        >
          {declaration ? <p className="text-sm text-muted">{t('desk.declared')}</p> : null}
          <TextField
            name="author"
            label={t('desk.author')}
            defaultValue={declaration?.author ?? desk.author}
            maxLength={40}
            isRequired
          />
          <Select
            name="category"
            label={t('desk.category')}
            defaultValue={declaration?.category ?? 'prose'}
            options={CATEGORIES.map((value) => ({ value, label: t(`categories.${value}`) }))}
          />
          <OpenSwitches desk={desk} />
        </ActionForm>
      ) : null}
      {declaration ? (
        <ActionForm
          name="withdraw"
          action={withdraw}
          hidden={hidden}
          submitLabel={t('desk.withdraw')}
          submitVariant="tertiary"
          draft={false}
        />
      ) : null}
    </>
  )
}
