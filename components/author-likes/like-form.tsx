'use client'
import { useTranslations } from 'next-intl'
import type { LikePage } from '@/lib/author-likes/contract'
import type { FormAction } from '../ui/form/result'
import { moneyText } from '../ui/money-text'
import { NativeForm } from '../ui/form/native-form'
import { NativeField, NativeRadios } from '../ui/native'

interface Props {
  page: LikePage
  like: FormAction<{ paymentId: string }>
  /** Made with the page, so that pressing twice is once. */
  clientKey: string
}

/** The amounts to like an author with, one of one's own, and a word. A plain form without scripts. */
export function LikeForm({ page: { articleId, amountsFen, own, wordCharacters }, like, clientKey }: Props) {
  const t = useTranslations('author-likes.page')
  const options = [
    ...amountsFen.map((fen) => ({ value: String(fen), label: moneyText(fen) })),
    { value: 'own', label: t('own') },
  ]
  return (
    <NativeForm name="like" action={like} hidden={{ articleId, clientKey }} submitLabel={t('pay')}>
      <NativeRadios
        name="choice"
        legend={t('choice')}
        rule="PUB-4"
        options={options}
        defaultValue={options[0]?.value}
        required
      />
      <NativeField
        name="own"
        label={t('ownField')}
        help={t('ownHelp', { min: moneyText(own.min), max: moneyText(own.max) })}
        inputMode="decimal"
        isOptional
      />
      <NativeField name="words" label={t('words')} maxLength={wordCharacters} isOptional />
    </NativeForm>
  )
}
